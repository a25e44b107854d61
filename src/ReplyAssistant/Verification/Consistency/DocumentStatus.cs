using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Consistency;

/// <summary>How far a document is by the words around its title.</summary>
internal enum DocumentStage
{
    /// <summary>The words leave it open.</summary>
    Unsaid,

    /// <summary>正在编制, 研究制定, 拟出台, 正在开展的.</summary>
    InMaking,

    /// <summary>已印发, 根据, 按照, 结合; of a study: 开展了, 完成了.</summary>
    Done,
}

/// <summary>Reads from a sentence how far each document that it names is.</summary>
internal static class DocumentStatus
{
    private const int Around = 18;

    private static readonly Regex titled = Patterns.Linear("《[^《》]{4,60}》");

    private static readonly Regex making = Patterns.Linear(
        "(?:正在?|正抓紧|正加快|抓紧|着手|研究|牵头|组织|拟|将|计划|准备|尽快|开始|启动|推动)[^，。；《]{0,10}(?:编制|起草|制定|制订|拟订|拟定|修订|编写|出台|印发|开展|编纂)的?$|(?:正在)[^，。；《]{0,4}(?:编制|起草|制定|修订|开展)的?$");

    private static readonly Regex done = Patterns.Linear(
        "(?:已|已经|先后|[0-9]{4}年[^，。；《]{0,12})[^，。；《]{0,8}(?:印发|出台|发布|实施|公布|编制了?|制定了?|开展了?|完成了?)[^，。；《]{0,4}$|(?:印发了?|出台了?|发布了?|制定了|编制了|开展了|完成了|实施了|结合|根据|按照|依据|落实|贯彻落实|依托|执行)$");

    private static readonly Regex after = Patterns.Linear("^(?:（?征求意见稿）?|[^，。；]{0,6}(?:正在|尚在)[^，。；]{0,6}(?:编制|修订|征求意见|报批|审批))");

    public static IEnumerable<(string Title, int Start, int End, DocumentStage Stage)> In(string sentence)
    {
        if (!sentence.Contains('《')) yield break;
        foreach (Match match in titled.Matches(sentence))
        {
            var before = sentence[Math.Max(0, match.Index - Around)..match.Index];
            var rest = sentence[(match.Index + match.Length)..Math.Min(sentence.Length, match.Index + match.Length + Around)];
            var stage = making.IsMatch(before) || after.IsMatch(rest) ? DocumentStage.InMaking : done.IsMatch(before) ? DocumentStage.Done : DocumentStage.Unsaid;
            yield return (match.Value, match.Index, match.Index + match.Length, stage);
        }
    }
}
