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

    // A quotation or bracket that is not closed within this stretch is a slip of the pen and must not swallow the paragraph.
    private const int LongestEnclosure = 200;

    /// <summary>The sentences of a stretch, without the white space around them; semicolons do not divide.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, int start, int end)
    {
        var sentences = new List<TextSpan>();
        int from = start, brackets = 0, quotes = 0;
        for (var i = start; i < end; i++)
        {
            Count(text[i], ref brackets, ref quotes);
            var endsLine = text[i] == '\n';
            if (!endsLine && !Enders.Contains(text[i])) continue;
            if (!endsLine && brackets > 0 && ClosesSoon(text, i, end, '）', ')')) continue;
            while (!endsLine && i + 1 < end && (Closers.Contains(text[i + 1]) || Enders.Contains(text[i + 1])))
                Count(text[++i], ref brackets, ref quotes);
            if (!endsLine && quotes > 0 && ClosesSoon(text, i, end, '”', '”')) continue;

            Add(sentences, text, from, i + 1);
            from = i + 1;
            brackets = quotes = 0;
        }
        Add(sentences, text, from, end);
        return sentences;
    }

    public static IReadOnlyList<TextSpan> Split(string text) => Split(text, 0, text.Length);

    private static void Count(char c, ref int brackets, ref int quotes)
    {
        if (c is '（' or '(') brackets++;
        else if (c is '）' or ')' && brackets > 0) brackets--;
        else if (c == '“') quotes++;
        else if (c == '”' && quotes > 0) quotes--;
    }

    private static bool ClosesSoon(string text, int i, int end, char closing, char other)
    {
        var ahead = text.AsSpan(i + 1, Math.Min(LongestEnclosure, end - i - 1));
        var at = ahead.IndexOfAny(closing, other, '\n');
        return at >= 0 && ahead[at] != '\n';
    }

    private static void Add(List<TextSpan> sentences, string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        if (to > from) sentences.Add(new TextSpan(from, to));
    }
}
