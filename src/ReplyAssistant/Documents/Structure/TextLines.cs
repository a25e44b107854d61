using ReplyAssistant.Documents.Cleaning;

namespace ReplyAssistant.Documents.Structure;

/// <summary>A line that is not blank, without the white space around it.</summary>
internal readonly record struct TextLine(int Start, int End)
{
    public int Length => End - Start;

    public string In(string text) => text[Start..End];
}

/// <summary>Divides a text into its lines.</summary>
internal static class TextLines
{
    /// <summary>The lines that hold something, in order.</summary>
    public static IReadOnlyList<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var from = 0;
        while (from <= text.Length)
        {
            var end = text.IndexOf('\n', from);
            if (end < 0) end = text.Length;
            if (Trimmed(text, from, end) is { Length: > 0 } line) lines.Add(line);
            from = end + 1;
        }
        return lines;
    }

    private static TextLine Trimmed(string text, int from, int to)
    {
        while (from < to && Characters.IsBlank(text[from])) from++;
        while (to > from && Characters.IsBlank(text[to - 1])) to--;
        return new TextLine(from, to);
    }
}
