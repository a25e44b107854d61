using System.Text;

namespace ReplyAssistant.Documents.Reading;

/// <summary>One line that a format gives, and what the format says of it.</summary>
internal readonly record struct Line(string Text, RawHintKind? Kind = null, int Level = 0)
{
    /// <summary>A cell with more than this in several paragraphs is text that was set in a table, as forms do.</summary>
    private const int ProseCell = 80;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The lines as one text with offsets; a line that holds breaks of its own becomes several.</summary>
    public static FileContent Together(IEnumerable<Line> lines, IReadOnlyDictionary<string, string> properties)
    {
        var text = new StringBuilder();
        var hints = new List<RawHint>();
        foreach (var line in lines)
        {
            foreach (var part in FileContent.WithLineFeeds(line.Text).Split('\n'))
            {
                if (line.Kind is { } kind && part.Length > 0)
                    hints.Add(new RawHint(kind, text.Length, text.Length + part.Length, line.Level));
                text.Append(part).Append('\n');
            }
        }
        return new FileContent(text.ToString()) { Hints = hints, Properties = properties };
    }

    /// <summary>A row of a table is one line; a row of one cell, or one that holds whole paragraphs, only frames its text.</summary>
    public static IEnumerable<Line> OfRow(IReadOnlyList<IReadOnlyList<Line>> cells)
    {
        var filled = cells.Where(cell => cell.Any(line => !line.IsBlank)).ToList();
        if (filled.Count == 0) return [];
        if (cells.Count == 1 || filled.Any(IsProse)) return filled.SelectMany(cell => cell);
        return [new Line(string.Join('\t', cells.Select(OneLine)), RawHintKind.TableRow)];
    }

    private static bool IsProse(IReadOnlyList<Line> cell) =>
        cell.Count(line => !line.IsBlank) > 1 && cell.Sum(line => line.Text.Length) > ProseCell;

    private static string OneLine(IReadOnlyList<Line> cell) =>
        string.Join(' ', cell.Where(line => !line.IsBlank).Select(line => line.Text.ReplaceLineEndings(" ").Replace('\t', ' ').Trim()));
}
