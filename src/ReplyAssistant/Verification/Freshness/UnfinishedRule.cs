using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Freshness;

/// <summary>States of documents that do not last: 正在编制, 正研究制定, 近期印发, 拟出台, without a day or a term.</summary>
internal sealed class UnfinishedRule : IFactRule
{
    private const string Document = "(?:《[^《》]{2,60}》|[^，。；《》]{0,20}(?:规划|方案|办法|意见|细则|措施|条例|计划|指南|标准|政策|清单))";

    private static readonly Regex State = Patterns.Linear(
        "(?:正在?|抓紧|加快)(?:抓紧|加快|牵头|组织|会同[^，。；]{2,16}|研究|推进)*(?:编制|制定|起草|修订|拟订|拟定|谋划|完善)(?:的|了)?" + Document
        + "|(?:近期|近日|日前|即将)(?:将|已|拟|由[^，。；]{2,12})?(?:印发|出台|发布|公布|实施)(?:的|了|实施)*" + Document
        + "|拟(?:于近期)?(?:出台|制定|印发|编制|发布)" + Document);

    // A year, a quarter or a term beside it says until when the state holds.
    private static readonly Regex Term = Patterns.Linear("季度|年底前|月底前|年内|上半年|下半年|之前完成");

    public const string Unfinished = "freshness.unfinished-status";

    public IReadOnlyList<string> Ids { get; } = [Unfinished];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var places = (from sentence in FigureSentence.Of(letter)
                      where sentence.Text.Length <= FigureSentence.Longest && !Term.IsMatch(sentence.Text)
                      from Match match in State.Matches(sentence.Text)
                      where !sentence.Quantities.Any(q => q.Kind == QuantityKind.Date && Math.Abs(q.Start - match.Index) < 40 && !IsIn(q, match))
                      select sentence.Place(letter, match.Index, match.Index + match.Length)).ToList();
        return Task.FromResult<IReadOnlyList<RuleHit>>(places.Count == 0 ? [] : [new RuleHit(Unfinished, places)]);
    }

    // 《…规划（2021—2025年）》: the years are the title's own.
    private static bool IsIn(Quantity q, Match match) => q.Start >= match.Index && q.End <= match.Index + match.Length;
}
