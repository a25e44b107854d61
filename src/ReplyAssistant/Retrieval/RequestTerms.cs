using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>A term of a request with its weight: rare words of the matter weigh much, the genre's empty phrases next to nothing.</summary>
public readonly record struct WeightedTerm(string Term, double Weight);

/// <summary>Finds the words that carry the matter of a text.</summary>
public sealed class RequestTerms(IWordBreaker words)
{
    // Verbs and nouns that stand in every official letter, whatever it is about; they neither find nor prove anything.
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "建议", "推动", "推进", "加快", "加强", "加大", "进一步", "进一", "一步", "完善", "建立", "建设", "健全", "支持", "鼓励", "促进",
        "提升", "提高", "明确", "制定", "出台", "实施", "开展", "组织", "落实", "优化", "强化", "深化", "发展", "工作", "机制", "体系",
        "问题", "情况", "措施", "政策", "相关", "有关", "方面", "全面", "积极", "大力", "力度", "重点", "以及", "通过", "进行", "给予",
        "目前", "同时", "各项", "统筹", "协调", "高质", "质量", "高质量", "我市", "我区", "全市", "本市", "政府", "部门", "单位", "设立", "打造",
        "研究", "解决", "切实", "不断", "着力", "一批", "更多", "主要", "包括", "公布", "标准", "办法", "管理", "服务", "能力", "水平",
        "完成", "时限", "数量", "每个", "对于", "关于", "其他", "使用", "提供", "作为", "形成", "构建", "完成情况", "一并", "聚焦", "围绕",
        "扩大", "覆盖面", "覆盖", "引导", "探索", "引进", "设定", "领域",
    };

    /// <summary>The distinct terms of a text, in order: dictionary words of two characters or more, and neighbours that the dictionary left single.</summary>
    public IReadOnlyList<string> Of(string text)
    {
        var terms = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? single = null;
        foreach (var word in words.Words(text))
        {
            if (word.Length == 1 && IsHan(word[0]))
            {
                if (single is not null) Add(single + word);
                single = word;
                continue;
            }
            single = null;
            Add(word);
        }
        return terms;

        void Add(string term)
        {
            if (term.Length >= 2 && seen.Add(term) && text.Contains(term, StringComparison.OrdinalIgnoreCase)) terms.Add(term);
        }
    }

    /// <summary>Weighs terms by how few passages hold them.</summary>
    public static IReadOnlyList<WeightedTerm> Weigh(IReadOnlyList<string> terms, TermStatistics statistics) =>
        [.. terms.Select(t => new WeightedTerm(t, Weight(t, statistics)))];

    private static double Weight(string term, TermStatistics statistics)
    {
        if (Empty.Contains(term)) return 0.1;
        var holding = statistics.PassageCounts.GetValueOrDefault(term);
        return Math.Log((statistics.Passages + 1.0) / (holding + 0.5));
    }

    private static bool IsHan(char c) => c is >= '㐀' and <= '鿿';
}
