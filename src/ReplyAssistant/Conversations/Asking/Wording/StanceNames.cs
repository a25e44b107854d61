using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>The words for a stance; what refuses comes before what takes up, whose words it contains.</summary>
internal static class StanceNames
{
    private static readonly (string Words, Stance Stance)[] All =
    [
        .. Named(Stance.OutsidePowers, "不属本单位职权", "不属于本单位", "不属于我局", "不属于我委", "不属我局", "非我局职责", "不归我局"),
        .. Named(Stance.PartlyAdopted, "部分采纳", "部分落实", "部分解决"),
        .. Named(Stance.Explained, "暂不采纳", "不予采纳", "不采纳", "未采纳", "说明情况", "情况说明", "解释说明", "作解释", "留作参考", "暂时无法解决", "无法解决"),
        .. Named(Stance.Planned, "列入计划", "纳入计划", "列入规划", "计划解决", "计划办理", "拟办理", "拟解决"),
        .. Named(Stance.AdoptedDone, "已落实", "已经落实", "已采纳", "已解决", "已经解决", "已办理", "已办结", "已完成", "采纳，已落实"),
        .. Named(Stance.AdoptedUnderWay, "正在推进", "正在办理", "正在解决", "正在落实", "推进中", "办理中", "采纳"),
        .. Named(Stance.NothingFound, "待补充"),
    ];

    /// <summary>One name of each, to choose from.</summary>
    public static string Choices => "已落实、正在推进、列入计划、部分采纳、说明情况、不属本单位职权、待补充";

    public static Stance? Of(string said) =>
        All.Where(a => said.Contains(a.Words, StringComparison.Ordinal)).Select(a => (Stance?)a.Stance).FirstOrDefault();

    /// <summary>Only when nothing else is said.</summary>
    public static Stance? Exactly(string said) =>
        All.Where(a => string.Equals(said, a.Words, StringComparison.Ordinal)).Select(a => (Stance?)a.Stance).FirstOrDefault();

    private static IEnumerable<(string Words, Stance Stance)> Named(Stance stance, params string[] words) => words.Select(w => (w, stance));
}
