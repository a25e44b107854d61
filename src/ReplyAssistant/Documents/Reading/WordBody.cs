using System.Xml.Linq;

namespace ReplyAssistant.Documents.Reading;

/// <summary>The lines of a document's body, in the order they are read.</summary>
internal sealed class WordBody(WordStyles styles, WordNumbering numbering, CancellationToken cancellationToken)
{
    /// <summary>Text before a deleted paragraph mark: it runs on into the next paragraph.</summary>
    private string carried = "";

    public IReadOnlyList<Line> Lines(XElement container)
    {
        var lines = new List<Line>();
        Blocks(container, lines);
        Release(lines);
        return lines;
    }

    private void Release(List<Line> lines)
    {
        if (carried.Length > 0) lines.Add(new Line(carried));
        carried = "";
    }

    private void Blocks(XElement container, List<Line> lines)
    {
        foreach (var element in container.Elements())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (element.Name())
            {
                case "p": Paragraph(element, lines); break;
                case "tbl": Table(element, lines); break;
                case "AlternateContent": if (element.Chosen() is { } chosen) Blocks(chosen, lines); break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag": Blocks(element, lines); break;
            }
        }
    }

    private void Paragraph(XElement paragraph, List<Line> lines)
    {
        var properties = paragraph.Child("pPr");
        if (styles.IsContents(properties)) return;
        var read = WordText.Of(paragraph, styles);
        if (RunsOn(properties))
        {
            carried += read.Text;
        }
        else
        {
            var number = numbering.Next(properties);
            var text = carried + read.Text;
            carried = "";
            lines.Add(Written(string.IsNullOrWhiteSpace(text) ? "" : number + text, properties));
        }
        foreach (var box in read.Boxes) Blocks(box, lines);
    }

    private Line Written(string text, XElement? properties)
    {
        if (text.Length == 0) return new Line("");
        if (styles.IsTitle(properties)) return new Line(text, RawHintKind.Title);
        var level = styles.HeadingLevelOf(properties);
        return level > 0 ? new Line(text, RawHintKind.Heading, level) : new Line(text);
    }

    private bool RunsOn(XElement? properties)
    {
        var mark = properties.Child("rPr");
        return mark.Child("del") is not null || mark.Child("moveFrom") is not null
            || (mark.Child("vanish") is not null && styles.IsHidden(mark, properties));
    }

    private void Table(XElement table, List<Line> lines)
    {
        Release(lines);
        foreach (var row in Inside(table, "tr"))
        {
            if (row.Child("trPr").Child("del") is not null) continue;
            var cells = Inside(row, "tc")
                .Where(cell => cell.Child("tcPr").Child("cellDel") is null)
                .Select(Lines).ToList();
            lines.AddRange(Line.OfRow(cells));
        }
    }

    /// <summary>Rows and cells may stand inside content controls.</summary>
    private static IEnumerable<XElement> Inside(XElement container, string name)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name() == name) yield return element;
            else if (element.Name() is "sdt" or "sdtContent" or "customXml" or "ins")
                foreach (var inner in Inside(element, name)) yield return inner;
        }
    }
}
