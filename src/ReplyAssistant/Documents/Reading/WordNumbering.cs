using System.Text;
using System.Xml.Linq;

namespace ReplyAssistant.Documents.Reading;

/// <summary>Counts the lists of a document and writes the numbers that Word would show, which stand nowhere in its text.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> counters = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, int Level)> started = [];
    private readonly WordStyles styles;

    public WordNumbering(XElement? numbering, WordStyles styles)
    {
        this.styles = styles;
        foreach (var list in numbering.Children("num"))
            lists.TryAdd(list.Attr("numId") ?? "", list);
        foreach (var template in numbering.Children("abstractNum"))
            templates.TryAdd(template.Attr("abstractNumId") ?? "", template);
    }

    /// <summary>Counts one paragraph and gives its number with what follows it; empty for a paragraph without one.</summary>
    public string Next(XElement? properties)
    {
        if (Place(properties) is not var (listId, level) || !lists.TryGetValue(listId, out var list)) return "";
        if (TemplateOf(list) is not var (templateId, template)) return "";

        var count = CountersOf(templateId);
        if (StartOverride(list, level) is { } fresh && started.Add((listId, level))) count[level] = fresh;
        else count[level] = count[level] + 1 ?? StartOf(list, template, level);
        for (var below = level + 1; below < Levels; below++)
            if (RestartsAfter(Level(list, template, below), below, level)) count[below] = null;
        return Label(list, template, count, level);
    }

    private (string List, int Level)? Place(XElement? properties)
    {
        var own = properties.Child("numPr");
        var styleId = properties.Value("pStyle");
        var (styleList, styleLevel) = styles.NumberingOf(styleId);
        var listId = own.Value("numId") ?? styleList;
        if (listId is null or "0") return null;
        var level = own.Number("ilvl") ?? (own.Value("numId") is null ? LinkedLevel(listId, styleId) : null) ?? styleLevel;
        return level is >= 0 and < Levels ? (listId, level) : null;
    }

    /// <summary>A style that numbers by a list of several levels is tied to its level from the list's side.</summary>
    private int? LinkedLevel(string listId, string? styleId) =>
        lists.TryGetValue(listId, out var list) && TemplateOf(list) is var (_, template)
            && template.Children("lvl").FirstOrDefault(level => level.Value("pStyle") == styleId) is { } linked
            && int.TryParse(linked.Attr("ilvl"), out var number)
            ? number
            : null;

    private (string Id, XElement Template)? TemplateOf(XElement list)
    {
        if (list.Value("abstractNumId") is not { } id || !templates.TryGetValue(id, out var template)) return null;
        // A template may stand for the one that a list style names.
        if (template.Value("numStyleLink") is { } styleId
            && styles.NumberingOf(styleId).List is { } linked && lists.TryGetValue(linked, out var other)
            && other.Value("abstractNumId") is { } otherId && templates.TryGetValue(otherId, out var real))
            return (otherId, real);
        return (id, template);
    }

    private int?[] CountersOf(string templateId)
    {
        if (!counters.TryGetValue(templateId, out var count)) counters[templateId] = count = new int?[Levels];
        return count;
    }

    private static XElement? Override(XElement list, int level) =>
        list.Children("lvlOverride").FirstOrDefault(o => o.Attr("ilvl") == level.ToString());

    private static int? StartOverride(XElement list, int level) => Override(list, level).Number("startOverride");

    private static XElement? Level(XElement list, XElement template, int level) =>
        Override(list, level).Child("lvl")
        ?? template.Children("lvl").FirstOrDefault(l => l.Attr("ilvl") == level.ToString());

    private static int StartOf(XElement list, XElement template, int level) =>
        StartOverride(list, level) ?? Level(list, template, level).Number("start") ?? 1;

    /// <summary>w:lvlRestart counts from one; zero means never, and without it any level above restarts.</summary>
    private static bool RestartsAfter(XElement? definition, int below, int level) =>
        definition.Number("lvlRestart") is not { } restart ? level < below : level < restart;

    private static string Label(XElement list, XElement template, int?[] count, int level)
    {
        var definition = Level(list, template, level);
        var pattern = definition.Value("lvlText") ?? "";
        if (pattern.Length == 0) return "";
        if (FormatOf(definition) == "bullet") return IsPrivateUse(pattern[0]) ? "• " : pattern.Trim() + " ";

        var decimals = definition.Switch("isLgl") == true;
        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                label.Append(pattern[i]);
                continue;
            }
            var place = pattern[++i] - '1';
            var format = decimals ? "decimal" : FormatOf(Level(list, template, place));
            label.Append(NumberFormat.Write(count[place] ?? StartOf(list, template, place), format));
        }
        return label.Append(Gap(definition, label)).ToString();
    }

    /// <summary>A number format may be given twice, for newer and for older programs; the older one is always plain.</summary>
    private static string FormatOf(XElement? definition) =>
        definition.Value("numFmt") ?? definition.Child("AlternateContent").Child("Fallback").Value("numFmt") ?? "decimal";

    /// <summary>After 、 or ） the sign itself carries the gap, as in text that was typed.</summary>
    private static string Gap(XElement? definition, StringBuilder label) =>
        definition.Value("suff") == "nothing" || label.Length == 0 || label[^1] > '\u00FF' || char.IsWhiteSpace(label[^1]) ? "" : " ";

    private static bool IsPrivateUse(char c) => c is >= '\uE000' and <= '\uF8FF';
}
