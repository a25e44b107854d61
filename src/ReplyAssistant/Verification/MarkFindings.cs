using ReplyAssistant.Drafting;

namespace ReplyAssistant.Verification;

/// <summary>Gathers what a draft's marks say into findings, so that nobody has to hunt for 〔…〕.</summary>
internal static class MarkFindings
{
    private static readonly (string Mark, string Rule, Severity Severity, string Message, string Basis)[] Kinds =
    [
        ("to-supply", "coverage.to-supply", Severity.Warning, "此处没有可引用的依据，需由业务处室补充。", "惯例：逐条答复，不得空缺"),
        ("to-verify:rewritten", "fact.unsupported", Severity.Warning, "本句经起草人改写，所引原文中没有这一内容，请核实或补充依据。", "内部规则：每句有据"),
        ("expired:", "authority.ended", Severity.Warning, "句中文件或计划已失效、废止或到期，不能作为现行依据。", "内部规则：失效依据不作为现行依据"),
        ("conflict:figure", "consistency.figure", Severity.Warning, "不同来源对同一事项的数据不一致，请核实后保留一个。", "内部规则：来源不一致时并列提示"),
        ("conflict:status", "consistency.status", Severity.Warning, "不同来源对同一事项的进展说法不一致，请核实。", "内部规则：来源不一致时并列提示"),
        ("to-verify:target-due", "freshness.target-due", Severity.Hint, "所引目标期限已到，请补充实际完成情况。", "惯例：目标不等于完成情况"),
        ("to-verify:relative-wording", "freshness.relative-wording", Severity.Hint, "原文用语随时间变化，已按来源日期改写，请更新为最新情况。", "内部规则：往年答复只作为当日情况"),
        ("to-verify:provenance", "authority.unidentified", Severity.Hint, "所引文件缺少文号或日期，请补全并核实时效。", "惯例：引用文件先引标题后引文号"),
        ("to-verify:other-bureau", "consistency.other-bureau", Severity.Warning, "所引情况出自其他单位的答复，不能直接作为本单位的情况。", "内部规则：往年答复只作为答复单位的口径"),
        ("to-verify:former-asker", "consistency.former-asker", Severity.Hint, "句中所称委员、代表或提案是往年的，请按本件改写。", "内部规则：往年答复只作为当日情况"),
        ("to-verify:undated-source", "freshness.undated-source", Severity.Hint, "来源没有日期，请核实情况是否仍然如此。", "内部规则：往年答复只作为当日情况"),
    ];

    public static IReadOnlyList<Finding> Of(Draft draft)
    {
        var places = DraftText.Places(draft);
        return [.. from kind in Kinds
                   let marked = places.Where(p => p.Sentence.Marks.Any(m => m.StartsWith(kind.Mark, StringComparison.Ordinal))).ToList()
                   where marked.Count > 0
                   select new Finding(kind.Rule, kind.Severity, kind.Message, [.. marked.Select(m => m.Place)], kind.Basis)];
    }
}
