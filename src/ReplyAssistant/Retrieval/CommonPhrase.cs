namespace ReplyAssistant.Retrieval;

/// <summary>The longest run of characters that two texts share: words in one phrase say more than the same words scattered.</summary>
internal static class CommonPhrase
{
    /// <summary>In characters; 0 when they share none. Takes time in proportion to the product of the lengths.</summary>
    public static int Length(string a, string b)
    {
        var longest = 0;
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        foreach (var c in a)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = c == b[j - 1] && char.IsLetterOrDigit(c) ? previous[j - 1] + 1 : 0;
                longest = Math.Max(longest, current[j]);
            }
            (previous, current) = (current, previous);
        }
        return longest;
    }
}
