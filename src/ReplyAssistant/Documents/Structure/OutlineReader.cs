using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Divides a cleaned text into headings and paragraphs, each with the headings above it.</summary>
internal sealed class OutlineReader(CleanText content, LineHints hints, IReadOnlyList<Zone> zones, DocumentMetadata metadata)
{
    private static readonly Regex PointAnswered = new(
        @"^(?:关于|针对|对于|就)[^。；]{2,150}(?:建议|提案|问题|意见|提议|诉求|方面)[。：:]?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly List<Block> blocks = [];
    private readonly HeadingStack headings = new();
    private readonly HashSet<NumberingStyle> items = [];
    private int zone;

    private string Text => content.Text;

    public IReadOnlyList<Block> Read()
    {
        var lines = TextLines.Of(Text);
        var begun = false;
        for (var i = 0; i < lines.Count; i++)
        {
            EnterZone(lines[i]);
            var next = i + 1 < lines.Count ? lines[i + 1].In(Text) : "";
            Add(lines[i], next, begun);
            begun |= lines[i].Length > 0 && IsAddressee(lines[i]);
        }
        return blocks;
    }

    private void EnterZone(TextLine line)
    {
        var entered = zone;
        while (zone + 1 < zones.Count && line.Start >= zones[zone].End) zone++;
        if (zone != entered) headings.Close(0);
    }

    private void Add(TextLine line, string next, bool begun)
    {
        var words = line.In(Text);
        var hint = hints.At(line, content.Map);
        if (zones[zone].Kind == ZoneKind.Furniture || hint is { Kind: RawHintKind.TableRow } || words.Contains('\t'))
        {
            AddBlock(line.Start, line.End, 0, isTableRow: hint is { Kind: RawHintKind.TableRow } || words.Contains('\t'));
            return;
        }
        var part = HeadingReader.Read(words, next, items);
        if (hint is { Kind: RawHintKind.Heading } stated && !metadata.Title.Contains(words, StringComparison.Ordinal))
            AddHeading(line.Start, line.End, Math.Max(1, stated.Level), RankOf(stated), Numbering.PathPart(words, part.Number));
        else if (part.Number.Style != NumberingStyle.None) AddNumbered(line, words, part);
        else if (begun && IsPointAnswered(words)) AddHeading(line.Start, line.End, 1, RankOf(NumberingStyle.Han), words.TrimEnd('。', '：', ':'));
        else AddBlock(line.Start, line.End, 0);
    }

    private void AddNumbered(TextLine line, string words, HeadingPart part)
    {
        var rank = RankOf(part.Number.Style);
        if (part.Length == 0)
        {
            // A numbered sentence is no heading, but it leaves the headings of its own rank.
            headings.Close(rank);
            items.Add(part.Number.Style);
            AddBlock(line.Start, line.End, 0);
            return;
        }
        var text = Numbering.PathPart(words[..part.Length], part.Number);
        AddHeading(line.Start, line.Start + part.Length, part.Number.Level, rank, text);
        var rest = line.Start + part.Length;
        while (rest < line.End && char.IsWhiteSpace(Text[rest])) rest++;
        if (rest < line.End) AddBlock(rest, line.End, 0);
    }

    private void AddHeading(int start, int end, int level, int rank, string text)
    {
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        headings.Open(rank, text);
        items.RemoveWhere(style => RankOf(style) >= rank);
        AddBlock(start, end, level);
    }

    private void AddBlock(int start, int end, int level, bool isTableRow = false) => blocks.Add(new Block
    {
        Start = start,
        End = end,
        HeadingLevel = level,
        Path = headings.Path,
        Zone = zones[zone].Kind,
        IsTableRow = isTableRow,
    });

    // What the file format calls a heading stands above all that only looks like one.
    private static int RankOf(RawHint hint) => Math.Clamp(hint.Level, 1, 9);

    private static int RankOf(NumberingStyle style) => 10 * (int)style;

    private bool IsPointAnswered(string words) =>
        metadata.Kind is DocumentKind.Reply or DocumentKind.Opinion && PointAnswered.IsMatch(words);

    private bool IsAddressee(TextLine line) => line.Length <= 80 && Text[line.End - 1] is '：' or ':';
}
