using ReplyAssistant.Documents.Structure;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>How the lines of a document look as a whole: paged, set to one width, or one paragraph a line.</summary>
internal sealed class LineShape
{
    private const int FewestWrapped = 5;
    private const int NarrowestPage = 15;
    private const int WidestPage = 80;

    private readonly int width;

    public LineShape(string text, IReadOnlyList<TextLine> lines, bool isPaged)
    {
        IsPaged = isPaged;
        width = WrappingWidth(text, lines);
    }

    /// <summary>Page marks were found: sentences may break off at the end of a page.</summary>
    public bool IsPaged { get; }

    /// <summary>True for a line that goes to the right margin of a text set in lines of one width.</summary>
    public bool IsFullWidth(string text, TextLine line) => width > 0 && WidthOf(text, line) >= width * 0.8;

    // A figure or a Latin letter is half as wide as a character: 80%, 2023年 make a line of more signs, not a wider one.
    private static int WidthOf(string text, TextLine line)
    {
        var halves = 0;
        for (var i = line.Start; i < line.End; i++) halves += char.IsAscii(text[i]) ? 1 : 2;
        return halves / 2;
    }

    // Most lines that break off without a mark have the same length: that is a margin, not an author's choice.
    private static int WrappingWidth(string text, IReadOnlyList<TextLine> lines)
    {
        var open = lines.Where(l => !Characters.EndsSentence(text[l.End - 1])).Select(l => WidthOf(text, l)).Order().ToArray();
        if (open.Length < FewestWrapped) return 0;
        var full = open[(int)(open.Length * 0.9)];
        if (full is < NarrowestPage or > WidestPage || lines.Any(l => WidthOf(text, l) > full * 2)) return 0;
        var wrapped = open.Count(length => length >= full * 0.85 && length <= full * 1.15);
        return wrapped >= FewestWrapped && wrapped * 2 >= open.Length ? full : 0;
    }
}
