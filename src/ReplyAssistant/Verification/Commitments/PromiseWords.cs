using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Commitments;

/// <summary>Tells a sentence that promises from one that reports.</summary>
internal static class PromiseWords
{
    // 将 is also 把 (将报告反馈企业), so it promises only before what one promises to do.
    private const string Doing = "(?:进一步|继续|会同|积极|加快|加速|适时|持续|推动|推进|结合|按照|根据|依据|联合|组织|加大|加强|完善|做好|抓好|抓紧|抓住|不断|于|在|以|配合"
        + "|支持|制定|制订|出台|研究|认真|切实|着力|重点|开展|启动|建立|建设|建成|牵头|探索|鼓励|引导|协调|督促|落实|优化|深化|强化|全力|全面|尽快|尽早|严格|主动|提供|实施|选取|遴选"
        + "|争取|力争|统筹|同步|充分|大力|逐步|深入|坚持|聚焦|围绕|立足|总结|密切|跟踪|关注|依托|通过|利用|再|新增|新建|向|定期|分批|分步|适当|优先|有序|稳步|投入|安排|编制|修订|印发|举办|召开|培育|打造|扩大|提高|提升|推广|规划|一如既往|与|对|从|用好|把|陆续|最大|努力|着手|紧紧|紧密|指导|监督|帮助|充实|组建|完成|采取|参照|纳入|列入|同)";

    private static readonly Regex opening = Patterns.Linear("(?:^|[，；：])(?:下一步|下一阶段|下阶段|下步|接下来|今后|下半年|后续)");

    private static readonly Regex will = Patterns.Linear($"(?:^|[^已现正即而])将{Doing}");

    private static readonly Regex intends = Patterns.Linear(
        "(?:^|[^模虚草比])拟(?:[于在从对将]|开展|推进|推动|制定|制订|出台|建设|建立|新建|新增|规划|征集|征求|广泛|安排|提高|提出|采取|选取|遴选|启动|投入|纳入|列入|印发|举办|组织|引进|支持|编制|修订|扩大|设立|试点)");

    // 扶持计划在…实施 names a plan.
    private static readonly Regex plans = Patterns.Linear(
        "(?:^|[，；：。年局委厅办府会院市区县省们我公司]|目前|已|并|还|也)计划(?:[于在到用从]|[0-9]|今年|明年|年内|年底|新增|新建|投入|安排|印发|出台|开展|建设|启动|培育|组织|实施|完成|推出|引进|遴选|打造)");

    private static readonly Regex strives = Patterns.Linear(
        "力争|确保(?:在|于|到|年|[0-9])|争取(?:[在于到早]|尽|国家|省|上级|年|今年|明年|[0-9]|更多|将|把|列入|纳入|资金|专项)|预计(?:[在于到]|今年|明年|年|下半年|[0-9]{1,4}[年月]|第)");

    private static readonly Regex byDate = Patterns.Linear(
        "(?:年底|年内|月底|月|日|季度|上半年|下半年)(?:之?前|内)?(?:全部|基本|正式|力争)?(?:完成|印发|出台|建成|投入使用|投入运营|实现|启动|上线|投用|开工|竣工|验收|交付)");

    // 原计划, 计划已于, 已… report what was.
    private static readonly Regex reported = Patterns.Linear("原计划|(?:年|月|日|季度|前|内)?已(?:经|于|全部|基本)?(?:完成|印发|出台|建成|投入|实现|启动|上线|开工|竣工|验收|交付)|于[0-9]{4}年[^，。]{0,12}(?:完成|印发|出台|建成|启动)");

    private static readonly Regex title = Patterns.Linear("《[^《》]{0,120}》");

    public static bool Opens(string clause) => opening.IsMatch(clause);

    /// <summary>A clause promises; a clause with a date alone does unless it reports.</summary>
    public static bool Promise(string clause)
    {
        var words = clause.Contains('《') ? title.Replace(clause, "《》") : clause;
        return opening.IsMatch(words) || will.IsMatch(words) || intends.IsMatch(words) || plans.IsMatch(words) || strives.IsMatch(words);
    }

    /// <summary>11月底前完成: a promise where the day lies ahead.</summary>
    public static bool NamesDay(string clause) => byDate.IsMatch(clause) && !reported.IsMatch(clause);
}
