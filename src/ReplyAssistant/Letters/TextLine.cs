using ReplyAssistant.Documents;

namespace ReplyAssistant.Letters;

/// <summary>A line of the cleaned text without the white space around it; never empty.</summary>
internal readonly record struct TextLine(int Start, string Text, ZoneKind Zone)
{
    public int End => Start + Text.Length;

    public LetterPart Whole => new(Text, Start, End);

    /// <summary>A stretch of the line, without white space around it.</summary>
    public LetterPart Part(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(Text[from])) from++;
        while (to > from && char.IsWhiteSpace(Text[to - 1])) to--;
        return new LetterPart(Text[from..to], Start + from, Start + to);
    }

    /// <summary>The rest of the line as a line of its own.</summary>
    public TextLine From(int from)
    {
        var rest = Part(from, Text.Length);
        return new TextLine(rest.Start, rest.Text, Zone);
    }
}

/// <summary>Divides a document into lines that carry their zone.</summary>
internal static class TextLines
{
    private static readonly char[] breaks = ['\n', '\r', '\u2028', '\v', '\f'];

    public static IReadOnlyList<TextLine> Of(SourceDocument document)
    {
        var lines = new List<TextLine>();
        var text = document.Text;
        var zone = 0;
        for (var from = 0; from < text.Length;)
        {
            var to = text.IndexOfAny(breaks, from);
            if (to < 0) to = text.Length;
            while (zone + 1 < document.Zones.Count && document.Zones[zone].End <= from) zone++;
            var kind = document.Zones.Count == 0 ? ZoneKind.FullText : document.Zones[zone].Kind;
            var line = new TextLine(from, text[from..to], kind).From(0);
            if (line.Text.Length > 0) lines.Add(line);
            from = to + 1;
        }
        return lines;
    }
}
