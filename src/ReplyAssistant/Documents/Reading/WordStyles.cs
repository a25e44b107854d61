using System.Xml.Linq;

namespace ReplyAssistant.Documents.Reading;

/// <summary>What a paragraph gets from its style and from the styles that one is based on.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly string? standard;

    public WordStyles(XElement? part)
    {
        foreach (var style in part.Children("style"))
            styles.TryAdd(style.Attr("styleId") ?? "", style);
        standard = part.Children("style")
            .FirstOrDefault(style => style.Attr("type") == "paragraph" && style.Attr("default") is "1" or "true")
            ?.Attr("styleId");
    }

    /// <summary>1 for the outermost; 0 for body text.</summary>
    public int HeadingLevelOf(XElement? properties)
    {
        var outline = properties.Number("outlineLvl");
        foreach (var style in Chain(properties.Value("pStyle")))
            outline ??= style.Child("pPr").Number("outlineLvl") ?? HeadingName(style);
        return outline is >= 0 and <= 8 ? outline.Value + 1 : 0;
    }

    public bool IsTitle(XElement? properties) => IsNamed(properties, name => name is "title" or "标题");

    /// <summary>A line of the table of contents: Word made it from the headings, and it says each of them twice.</summary>
    public bool IsContents(XElement? properties) =>
        IsNamed(properties, name => name.StartsWith("toc ", StringComparison.Ordinal) && name.Length == 5);

    public bool IsHidden(XElement? runProperties, XElement? paragraphProperties) =>
        runProperties.Switch("vanish")
        ?? Inherited(runProperties.Value("rStyle"), style => style.Child("rPr").Switch("vanish"))
        ?? Inherited(paragraphProperties.Value("pStyle"), style => style.Child("rPr").Switch("vanish"))
        ?? false;

    public (string? List, int Level) NumberingOf(string? styleId)
    {
        string? list = null;
        int? level = null;
        foreach (var style in Chain(styleId))
        {
            var numbering = style.Child("pPr").Child("numPr");
            list ??= numbering.Value("numId");
            level ??= numbering.Number("ilvl");
        }
        return (list, level ?? 0);
    }

    private bool? Inherited(string? styleId, Func<XElement, bool?> property) =>
        Chain(styleId).Select(property).FirstOrDefault(value => value is not null);

    private bool IsNamed(XElement? properties, Func<string, bool> matches) =>
        Chain(properties.Value("pStyle")).Take(1).Any(style => matches((style.Value("name") ?? "").ToLowerInvariant()));

    private static int? HeadingName(XElement style)
    {
        var name = (style.Value("name") ?? "").ToLowerInvariant();
        var isHeading = name.StartsWith("heading ", StringComparison.Ordinal) || name.StartsWith("标题 ", StringComparison.Ordinal);
        return isHeading && name[^1] is >= '1' and <= '9' ? name[^1] - '1' : null;
    }

    /// <summary>The style and those it is based on; a circle ends where it closes.</summary>
    private IEnumerable<XElement> Chain(string? styleId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var id = styleId ?? standard; id is not null && seen.Add(id) && styles.TryGetValue(id, out var style); id = style.Value("basedOn"))
            yield return style;
    }
}
