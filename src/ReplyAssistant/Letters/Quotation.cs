namespace ReplyAssistant.Letters;

/// <summary>Finds where a quotation or bracket that opens in a text closes, nested ones skipped.</summary>
internal static class Quotation
{
    private const string Openers = "“‘「『（(《〈【";
    private const string Closers = "”’」』）)》〉】";

    /// <returns>The place of the closing mark, or -1.</returns>
    public static int CloseOf(string text, int open)
    {
        var kind = Openers.IndexOf(text[open]);
        if (kind < 0) return text[open] == '"' ? text.IndexOf('"', open + 1) : -1;
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == Openers[kind]) depth++;
            else if (text[i] == Closers[kind] && --depth == 0) return i;
        }
        return -1;
    }

    public static bool Opens(char c) => c is '“' or '"' or '「';

    /// <summary>The first of some marks that stands outside quotations and brackets, or -1.</summary>
    /// <remarks>A mark that opens and never closes hides nothing; after 400 characters the search gives up.</remarks>
    public static int FirstOutside(string text, string marks, int from = 0)
    {
        var limit = Math.Min(text.Length, from + 400);
        for (var i = from; i < limit; i++)
        {
            if (marks.Contains(text[i])) return i;
            if (!Openers.Contains(text[i])) continue;
            var close = CloseOf(limit == text.Length ? text : text[..limit], i);
            if (close > i) i = close;
        }
        return -1;
    }
}
