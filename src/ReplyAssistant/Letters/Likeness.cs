namespace ReplyAssistant.Letters;

/// <summary>How much of the shorter text's character pairs stand in the other, from 0 to 1.</summary>
internal static class Likeness
{
    public static double Of(string left, string right)
    {
        var (a, b) = (Pairs(left), Pairs(right));
        var smaller = Math.Min(a.Count, b.Count);
        return smaller == 0 ? 0 : (double)a.Count(b.Contains) / smaller;
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        var letters = text.Where(char.IsLetterOrDigit).Take(2000).ToArray();
        return [.. letters.Zip(letters.Skip(1))];
    }
}
