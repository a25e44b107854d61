namespace ReplyAssistant.Retrieval;

/// <summary>How like two sentences are: Dice's coefficient of their character bigrams, punctuation aside.</summary>
internal static class NearCopy
{
    /// <summary>From here on two sentences say the same in the same words.</summary>
    public const double Threshold = 0.8;

    /// <returns>0 for nothing in common, 1 for the same characters.</returns>
    public static double Dice(string a, string b)
    {
        var left = Bigrams(a);
        var right = Bigrams(b);
        var total = left.Values.Sum() + right.Values.Sum();
        if (total == 0) return 0;
        var common = left.Sum(p => Math.Min(p.Value, right.GetValueOrDefault(p.Key)));
        return 2.0 * common / total;
    }

    /// <summary>Runs of digits, with a decimal part where there is one.</summary>
    public static IReadOnlyList<string> Figures(string text)
    {
        var figures = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var from = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || IsPoint(text, i))) i++;
            figures.Add(text[from..i]);
        }
        return figures;
    }

    private static bool IsPoint(string text, int i) =>
        text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i - 1]);

    private static Dictionary<(char, char), int> Bigrams(string text)
    {
        var bigrams = new Dictionary<(char, char), int>();
        char? last = null;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            if (last is { } before) bigrams[(before, c)] = bigrams.GetValueOrDefault((before, c)) + 1;
            last = c;
        }
        return bigrams;
    }
}
