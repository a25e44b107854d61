namespace ReplyAssistant.Documents.Reading;

/// <summary>The lines of a page's main text: the title on top, and between the lines nothing of the site.</summary>
internal static class PageText
{
    /// <summary>Bylines stand under the title; further down such words belong to the text.</summary>
    private const int BylinesWithin = 6;

    public static IEnumerable<Line> Of(IEnumerable<Line> main, string? title, PageMetadata metadata)
    {
        var lines = WithoutFurniture(main, metadata).ToList();
        var at = title is null ? -1 : lines.FindIndex(line => IsSame(line.Text, title));
        if (at >= 0) lines[at] = lines[at] with { Kind = RawHintKind.Title, Level = 0 };
        else if (title is not null && lines.Count > 0) lines.Insert(0, new Line(title, RawHintKind.Title));
        return lines;
    }

    public static bool IsSame(string line, string title) => Compact(line) == Compact(title);

    private static IEnumerable<Line> WithoutFurniture(IEnumerable<Line> main, PageMetadata metadata)
    {
        var taken = 0;
        foreach (var line in main)
        {
            // Links to other pages come last; an attachment stands before them.
            if (PageFurniture.IsElsewhere(line.Text) && taken > 3) yield break;
            if (PageFurniture.IsControl(line.Text) || PageFurniture.IsPosition(line.Text) || PageFurniture.IsHostNotice(line.Text)) continue;
            if (taken < BylinesWithin && PageFurniture.IsByline(line.Text))
            {
                Keep(line.Text, metadata);
                continue;
            }
            taken++;
            yield return line;
        }
    }

    private static void Keep(string byline, PageMetadata metadata)
    {
        foreach (var (said, name) in new[] { ("来源", "来源"), ("发布时间", "发布日期"), ("发布日期", "发布日期") })
        {
            var at = byline.IndexOf(said, StringComparison.Ordinal);
            if (at < 0) continue;
            var value = byline[(at + said.Length)..].TrimStart(':', '：', ' ', '　');
            var end = value.IndexOfAny([' ', '　', '\t', '|', '】']);
            metadata.Add(name, end < 0 ? value : value[..end]);
        }
    }

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
