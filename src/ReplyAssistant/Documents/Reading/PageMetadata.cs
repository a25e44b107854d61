using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ReplyAssistant.Documents.Reading;

/// <summary>What a page states about its document beside the text: meta elements, tables and lists of names and values.</summary>
internal sealed class PageMetadata
{
    /// <summary>A value longer than this is text that happens to stand beside such a word.</summary>
    private const int LongestValue = 150;

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "索引号", "信息索引号", "索引号码", "统一编号", "登记号", "文件编号", "规范性文件编号",
        "发布机构", "发布单位", "发文机关", "发文机构", "发文单位", "公开机构", "制发机关", "制定机关", "公开责任部门", "责任部门",
        "成文日期", "发文日期", "印发日期", "生成日期", "发布日期", "发布时间", "公开日期", "公布日期", "生成时间", "公开时间",
        "生效日期", "实施日期", "施行日期", "废止日期", "失效日期", "有效期", "有效期至", "有效期限",
        "文号", "发文字号", "文件号", "发文文号", "效力状态", "有效性", "时效性", "是否有效", "文件状态", "效力", "时效状态",
        "主题分类", "分类", "信息分类", "体裁分类", "组配分类", "服务对象", "公文种类", "主题词", "关键词", "关键字",
        "名称", "信息名称", "文件名称", "标题", "公开方式", "公开类别", "公开属性", "公开形式", "公开范围", "公开时限",
        "内容概述", "信息来源", "文章来源", "来源", "稿源",
    };

    /// <summary>What only a catalogue of documents has: one of these is enough to know it.</summary>
    private static readonly HashSet<string> Certain = new(StringComparer.Ordinal) { "索引号", "信息索引号", "效力状态", "主题分类" };

    private static readonly Regex Stated = new(
        @"^(?<name>[\p{IsCJKUnifiedIdeographs}\s]{2,16}?)\s*[:：]\s*(?<value>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private readonly Dictionary<string, string> properties = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Properties => properties;

    public string? Title => properties.GetValueOrDefault("标题");

    /// <summary>Takes the tables and lists that only hold metadata out of the page.</summary>
    public void TakeFrom(IHtmlDocument page)
    {
        foreach (var block in page.QuerySelectorAll("table, dl").ToList())
        {
            if (block.QuerySelector("table") is not null) continue;
            var pairs = PairsOf(block).ToList();
            if (!IsCatalogue(pairs.Select(pair => pair.Name), pairs.Count)) continue;
            foreach (var (name, value) in pairs) Add(name, value);
            block.Remove();
        }
    }

    /// <summary>Meta elements last: what the page shows of a date or source is what its readers see.</summary>
    public void TakeMeta(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[name]"))
        {
            var name = meta.GetAttribute("name")?.ToLowerInvariant() switch
            {
                "articletitle" => "标题",
                "pubdate" or "publishdate" => "发布日期",
                "contentsource" => "来源",
                _ => null,
            };
            if (name is not null) Add(name, meta.GetAttribute("content") ?? "");
        }
    }

    public void Add(string name, string value)
    {
        var clean = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (clean.Length > 0) properties.TryAdd(name, clean);
    }

    /// <summary>A line like 索引号：… at the side of the text; taken only where several of them stand.</summary>
    public IReadOnlySet<string> TakeLines(IEnumerable<string> lines)
    {
        var stated = lines.Distinct(StringComparer.Ordinal)
            .Select(line => (Line: line, Pair: PairIn(line)))
            .Where(stated => stated.Pair is not null).ToList();
        if (!IsCatalogue(stated.Select(s => s.Pair!.Value.Name), stated.Count)) return new HashSet<string>();
        foreach (var (_, pair) in stated) Add(pair!.Value.Name, pair.Value.Value);
        return stated.Select(s => s.Line).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsCatalogue(IEnumerable<string> names, int entries)
    {
        var known = names.Where(Names.Contains).Distinct(StringComparer.Ordinal).ToList();
        return known.Count * 2 >= entries && (known.Count >= 3 || (known.Count == 2 && known.Any(Certain.Contains)));
    }

    private static (string Name, string Value)? PairIn(string line) =>
        line.Length <= LongestValue && Stated.Match(line) is { Success: true } match && Names.Contains(NameOf(match.Groups["name"].Value))
            ? (NameOf(match.Groups["name"].Value), match.Groups["value"].Value)
            : null;

    /// <summary>Label and value side by side, one or several pairs a row; or both in one cell (索引号：…).</summary>
    private static IEnumerable<(string Name, string Value)> PairsOf(IElement block)
    {
        var rows = block is IHtmlTableElement
            ? block.QuerySelectorAll("tr").Select(row => row.Children.Select(cell => cell.TextContent).ToList())
            : [block.QuerySelectorAll("dt, dd").Select(part => part.TextContent).ToList()];
        foreach (var cells in rows)
        {
            for (var i = 0; i < cells.Count; i++)
            {
                if (PairIn(cells[i].Trim()) is { Value.Length: > 0 } pair) yield return pair;
                else if (i + 1 < cells.Count && cells[i + 1].Trim().Length <= LongestValue) yield return (NameOf(cells[i]), cells[++i]);
                else if (cells[i].Trim().Length > 0) yield return ("", cells[i]);
            }
        }
    }

    private static string NameOf(string label) =>
        string.Concat(label.Where(c => !char.IsWhiteSpace(c))).Trim(':', '：', '[', ']', '【', '】');
}
