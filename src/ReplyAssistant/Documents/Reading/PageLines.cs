using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ReplyAssistant.Documents.Reading;

/// <summary>The lines of one element of a page: a paragraph a line, a table row a line.</summary>
internal sealed class PageLines(PageMeasure measure, CancellationToken cancellationToken)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "ucapcontent", "ucaptitle",
    };

    private readonly List<Line> lines = [];
    private readonly StringBuilder text = new();
    private (RawHintKind Kind, int Level)? hint;

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static IReadOnlyList<Line> Of(IElement element, PageMeasure measure, CancellationToken cancellationToken)
    {
        var read = new PageLines(measure, cancellationToken);
        read.Children(element);
        read.Flush();
        return read.lines;
    }

    private void Children(IElement element)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) Append(words.Data, element.LocalName == "pre");
            else if (node is IElement child && !measure.IsDropped(child)) Element(child);
        }
    }

    private void Element(IElement element)
    {
        if (element.LocalName is "br") Flush();
        else if (element is IHtmlTableElement table) Table(table);
        else if (!IsBlock(element)) Children(element);
        else
        {
            Flush();
            var outer = hint;
            if (element is IHtmlHeadingElement) hint = (RawHintKind.Heading, element.LocalName[1] - '0');
            Children(element);
            Flush();
            hint = outer;
        }
    }

    private void Table(IHtmlTableElement table)
    {
        Flush();
        // A table around tables sets out the page.
        var layout = table.QuerySelector("table") is not null;
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Where(cell => !measure.IsDropped(cell))
                .Select(cell => Of(cell, measure, cancellationToken)).ToList();
            lines.AddRange(layout ? cells.SelectMany(cell => cell) : Line.OfRow(cells));
        }
    }

    /// <summary>White space counts once, as a browser shows it; a line end inside the markup of Chinese text counts nothing.</summary>
    private void Append(string words, bool asItStands)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (asItStands && c == '\n') Flush();
            else if (c == '\u00A0') text.Append(' ');
            else if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) text.Append(c is '\u200B' or '\uFEFF' ? "" : c.ToString());
            else
            {
                var from = i;
                while (i + 1 < words.Length && words[i + 1] is ' ' or '\t' or '\n' or '\r' or '\f') i++;
                var breaks = words.AsSpan(from, i - from + 1).ContainsAny('\n', '\r');
                var inHan = breaks && text.Length > 0 && IsWide(text[^1]) && i + 1 < words.Length && IsWide(words[i + 1]);
                if (!inHan && text.Length > 0 && text[^1] != ' ') text.Append(' ');
            }
        }
    }

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uFF00' and <= '\uFF60' or '“' or '”' or '—' or '…';

    private void Flush()
    {
        var line = text.ToString().Trim();
        text.Clear();
        if (line.Length > 0) lines.Add(new Line(line, hint?.Kind, hint?.Level ?? 0));
    }
}
