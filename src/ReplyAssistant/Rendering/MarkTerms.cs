namespace ReplyAssistant.Rendering;

/// <summary>What a person reads for the marks of a sentence (as-of:2021-10-22, to-verify:…).</summary>
public static class MarkTerms
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["as-of"] = "所述情况截至",
        ["to-verify"] = "待核实",
        ["to-supply"] = "待补充",
        ["expired"] = "依据已失效",
        ["conflict"] = "来源说法不一",
        ["validity"] = "依据的时效",
    };

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["old-source"] = "来源较早，须更新",
        ["undated-source"] = "来源没有日期",
        ["relative-wording"] = "原文用语以当时为准",
        ["target-due"] = "目标期限已到，须核对完成情况",
        ["provenance"] = "文号、日期或者时效不明",
        ["other-bureau"] = "其他单位情况",
        ["former-asker"] = "所称为原提案、建议",
        ["unsupported"] = "依据中没有这一说法",
        ["rewritten"] = "起草人改写，没有依据",
        ["figure"] = "数据",
        ["status"] = "进展",
        ["unknown"] = "不明",
    };

    /// <summary>An unknown mark comes out as it is: better odd than lost.</summary>
    public static string Of(string mark)
    {
        var colon = mark.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return Names.GetValueOrDefault(mark, mark);
        var (name, reason) = (mark[..colon], mark[(colon + 1)..]);
        return name == "as-of" && DateOnly.TryParseExact(reason, "yyyy-MM-dd", out var day)
            ? Names[name] + ChineseTerms.Of(day)
            : $"{Names.GetValueOrDefault(name, name)}：{Reasons.GetValueOrDefault(reason, reason)}";
    }
}
