namespace ReplyAssistant.Documents;

/// <summary>Where a sentence stands in a text.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public string In(string text) => text[Start..End];
}

/// <summary>Divides Chinese text into sentences at 。！？ and line ends; a mark inside “” or （） closes none.</summary>
public static class SentenceSplitter
{
    private const string Enders = "。！？!?";
    private const string Closers = "”’」』）)》";

    /// <summary>The sentences of a stretch, without the white space around them; semicolons do not divide.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, int start, int end)
    {
        var sentences = new List<TextSpan>();
        int from = start, depth = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == '\n') depth = 0;
            else if (c is '（' or '(') depth++;
            else if (c is '）' or ')' && depth > 0) depth--;

            var ends = c == '\n' || (Enders.Contains(c) && depth == 0);
            if (!ends) continue;
            while (c != '\n' && i + 1 < end && (Closers.Contains(text[i + 1]) || Enders.Contains(text[i + 1]))) i++;
            if (c != '\n' && InsideQuotation(text, from, i + 1)) continue;
            Add(sentences, text, from, i + 1);
            from = i + 1;
        }
        Add(sentences, text, from, end);
        return sentences;
    }

    public static IReadOnlyList<TextSpan> Split(string text) => Split(text, 0, text.Length);

    private static bool InsideQuotation(string text, int from, int to)
    {
        var open = 0;
        for (var i = from; i < to; i++)
        {
            if (text[i] == '“') open++;
            else if (text[i] == '”' && open > 0) open--;
        }
        // An opening mark that is never closed on its line must not swallow the paragraph.
        return open > 0 && text.IndexOf('”', to) is >= 0 and var close && text.IndexOf('\n', to, close - to) < 0
            && close - to < 200;
    }

    private static void Add(List<TextSpan> sentences, string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        if (to > from) sentences.Add(new TextSpan(from, to));
    }
}
