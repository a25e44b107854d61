using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

internal enum ProposalField
{
    Number,
    Session,
    Title,
    Proposers,
    Lead,
    Consulted,

    /// <summary>交办日期.</summary>
    Assigned,

    /// <summary>办理期限.</summary>
    Due,

    /// <summary>Other dates, classes, telephone numbers: known, so that they are not taken for text.</summary>
    Other,
}

/// <summary>One entry of the form around a proposal.</summary>
/// <param name="Label">Without the spaces that stretch it.</param>
internal readonly record struct FieldEntry(ProposalField Field, string Label, string Value);

/// <summary>Reads the entries of the form: 案　　号：…, table rows, two entries on one line, a value on the next line.</summary>
internal static class ProposalFields
{
    private static readonly Dictionary<string, ProposalField> labels = Table(
        (ProposalField.Number, "案号 提案编号 建议编号 提案号 建议号 编号 提案案号 建议案号 议案号 议案编号 提案序号 件号"),
        (ProposalField.Session, "届次 会议 届别 会议届次 会次 会议名称 届次会次 所属会议 提交会议 提出会议 届次会议"),
        (ProposalField.Title, "题目 标题 提案名称 建议名称 提案标题 建议标题 提案题目 建议题目 案题 案名 提案案由"),
        (ProposalField.Proposers, "提案人 提案者 领衔代表 代表 第一提案人 第一提案者 联名人 附议人 建议人 提案单位 提案党派 提案团体 提案界别 提案委员 集体提案单位 提出人 "
            + "领衔人 联名代表 代表姓名 委员姓名 提出者 附议代表 联名提案人 联名委员 提案人姓名 提出代表 领衔代表姓名 委员 提案组织 建议代表 领衔提出代表"),
        (ProposalField.Lead, "主办 主办单位 承办单位 承办 主办部门 承办部门 办理单位 独办单位 主办承办单位 主承办单位"),
        (ProposalField.Consulted, "会办 会办单位 协办 协办单位 协办部门 会办部门 分办 分办单位"),
        (ProposalField.Assigned, "交办日期 交办时间 交办日"),
        (ProposalField.Due, "办理期限 办理时限 答复期限 办结期限"),
        (ProposalField.Other, "提交日期 提交时间 提出时间 提出日期 日期 时间 类别 分类 提案类别 提案分类 建议类别 建议分类 联系电话 电话 手机 通讯地址 "
            + "工作单位 单位 单位及职务 工作单位及职务 职务 邮编 邮政编码 界别 党派 联系人 立案日期 立案时间 提案形式 提案性质 性质 关键词 代表团 "
            + "所在代表团 委员证号 代表证号 提案来源 来源 是否公开 公开方式 是否同意公开 立案情况 审查意见 审查结果 主题词 提案主题 状态 建议承办单位 希望承办单位 附议人数 联名人数"));

    /// <summary>Any label, the longest first, as a pattern.</summary>
    public static string AnyLabel { get; } = string.Join('|', labels.Keys.OrderByDescending(label => label.Length).Select(Stretched));

    private static readonly Regex entry = Patterns.Linear(
        @"(^|[\s|｜│；;，])(" + AnyLabel + @")(?:\s*[：:|｜│]\s*|\t+|[ 　]{1,8}$|$)");

    /// <summary>The entries of a line; empty when it is no line of the form.</summary>
    public static IReadOnlyList<FieldEntry> Of(string line)
    {
        if (line.Length > 600) return [];
        var matches = entry.Matches(line);
        if (matches.Count == 0 || matches[0].Index + matches[0].Groups[1].Length > 0) return [];
        var entries = new List<FieldEntry>();
        for (var i = 0; i < matches.Count; i++)
        {
            var from = matches[i].Index + matches[i].Length;
            var to = i + 1 < matches.Count ? matches[i + 1].Index : line.Length;
            var label = new string([.. matches[i].Groups[2].Value.Where(c => !char.IsWhiteSpace(c))]);
            var value = from < to ? line[from..to].Trim(' ', '\t', '　', '|', '｜', '│', '；', ';', '。') : "";
            entries.Add(new FieldEntry(labels[label], label, value));
        }
        return entries;
    }

    private static string Stretched(string label) => string.Join(@"[\s　]*", label.Select(c => c.ToString()));

    private static Dictionary<string, ProposalField> Table(params (ProposalField Field, string Labels)[] rows) =>
        rows.SelectMany(row => row.Labels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(label => (label, row.Field)))
            .ToDictionary(pair => pair.label, pair => pair.Field, StringComparer.Ordinal);
}
