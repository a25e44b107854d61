using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>The words for a stance; what refuses comes before what takes up, whose words it contains.</summary>
internal static class StanceNames
{
    private static readonly (string Words, Stance Stance)[] All =
    [
        ("不属本单位职权", Stance.OutsidePowers), ("不属于本单位", Stance.OutsidePowers), ("不属于我局", Stance.OutsidePowers), ("不属于我委", Stance.OutsidePowers), ("不属我局", Stance.OutsidePowers), ("非我局职责", Stance.OutsidePowers), ("不归我局", Stance.OutsidePowers),
        ("部分采纳", Stance.PartlyAdopted), ("部分落实", Stance.PartlyAdopted), ("部分解决", Stance.PartlyAdopted),
        ("暂不采纳", Stance.Explained), ("不予采纳", Stance.Explained), ("不采纳", Stance.Explained), ("未采纳", Stance.Explained), ("说明情况", Stance.Explained), ("情况说明", Stance.Explained), ("解释说明", Stance.Explained), ("作解释", Stance.Explained), ("留作参考", Stance.Explained), ("暂时无法解决", Stance.Explained), ("无法解决", Stance.Explained),
        ("列入计划", Stance.Planned), ("纳入计划", Stance.Planned), ("列入规划", Stance.Planned), ("计划解决", Stance.Planned), ("计划办理", Stance.Planned), ("拟办理", Stance.Planned), ("拟解决", Stance.Planned),
        ("已落实", Stance.AdoptedDone), ("已经落实", Stance.AdoptedDone), ("已采纳", Stance.AdoptedDone), ("已解决", Stance.AdoptedDone), ("已经解决", Stance.AdoptedDone), ("已办理", Stance.AdoptedDone), ("已办结", Stance.AdoptedDone), ("已完成", Stance.AdoptedDone), ("采纳，已落实", Stance.AdoptedDone),
        ("正在推进", Stance.AdoptedUnderWay), ("正在办理", Stance.AdoptedUnderWay), ("正在解决", Stance.AdoptedUnderWay), ("正在落实", Stance.AdoptedUnderWay), ("推进中", Stance.AdoptedUnderWay), ("办理中", Stance.AdoptedUnderWay), ("采纳", Stance.AdoptedUnderWay),
        ("待补充", Stance.NothingFound),
    ];

    /// <summary>One name of each, to choose from.</summary>
    public static string Choices => "已落实、正在推进、列入计划、部分采纳、说明情况、不属本单位职权、待补充";

    public static Stance? Of(string said) =>
        All.Where(a => said.Contains(a.Words, StringComparison.Ordinal)).Select(a => (Stance?)a.Stance).FirstOrDefault();

    /// <summary>Only when nothing else is said.</summary>
    public static Stance? Exactly(string said) =>
        All.Where(a => string.Equals(said, a.Words, StringComparison.Ordinal)).Select(a => (Stance?)a.Stance).FirstOrDefault();
}
