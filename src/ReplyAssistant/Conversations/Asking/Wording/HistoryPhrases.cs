using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Revisions, how they differ, who did what, and back.</summary>
internal static class HistoryPhrases
{
    private const string Back = "(?:恢复|回到|退到|退回|还原|返回|用回|改回)(?:到|至|为|成)?";
    private const string Undo = "(?:撤销|撤消|撤回|回退)";
    private const string Differs = "(?:不同|区别|差别|差异|变化|不一样|改动)";
    private const string Two = @"第?\s*(?<a>" + Count + @")\s*(?:稿|版)?\s*(?:和|与|、|,|跟|同|到|\s)\s*第?\s*(?<b>" + Count + @")\s*(?:稿|版)?";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say("(?:退回|送审)(?:以|之)?后.{0,4}(?:改|修改|变)(?:了|动)?.{0,6}", new Intent.CompareWithReviewed()),
        Say($"(?:比较|对比|比对|对照)(?:一下)?{Two}", m => new Intent.Compare(m.Count("a"), m.Count("b"))),
        Say($"第{Two}的?(?:有什么|有哪些|有何)?{Differs}.{{0,4}}", m => new Intent.Compare(m.Count("a"), m.Count("b"))),
        Say($"(?:跟|和|与|同)?(?:初稿|原稿|第一稿|第1稿).{{0,6}}(?:比较|对比|比|对照|{Differs}|改了(?:什么|哪些|哪里)).{{0,4}}|(?:比较|对比)(?:初稿|原稿|第一稿)", new Intent.Compare(1, null)),
        Say($".{{0,10}}(?:版|稿).{{0,8}}(?:{Differs}|改了(?:什么|哪些|哪里|啥)).{{0,4}}", new Intent.Compare(null, null)),
        Say($"(?:比较|对比|比对|对照|差异|差别)|(?:刚才|最近|这次|都|又)?(?:改|改动|修改|变|动)了?(?:什么|哪些|哪里|啥|哪儿)(?:地方|内容|处)?|(?:有哪些|有什么|看看?|查看)(?:修改|{Differs})", new Intent.Compare(null, null)),
        Say($@"{Undo}{N}(?:步|次)", m => m.Numbered(n => new Intent.Undo(n))),
        Say($"{Undo}?送审后?撤回|(?:{Undo}|取消|不)送审|先不送审|{Undo}(?:审核|稿件)", new Intent.Withdraw()),
        Say($"(?:{Undo}|取消)(?:上一步|刚才|最近|上一次|上次|这次|这一步|上一个)的?(?:那次|那个|一次)?(?:修改|操作|改动)?|{Undo}(?:修改|操作)?|还原|恢复|改回去|undo|(?:{Back})(?:上|前)一?(?:个)?(?:版本|版|稿|步)", new Intent.Undo()),
        Say($"{Back}第?{N}(?:稿|版)(?:的?内容)?", m => m.Numbered(n => new Intent.Restore(n))),
        Say($"{Back}(?:初稿|原稿|最初|最开始)(?:的?内容|的?样子)?", new Intent.Restore(1)),
        Say("(?:看看?|查看)?(?:修改|修订|版本|稿次|改稿)?(?:历史|版本|记录)(?:记录)?|有几稿|第几稿|有哪些(?:版本|稿次)|谁(?:改|修改|动)(?:过|的|了)?.{0,4}|什么时候改的|改过几次|各稿", new Intent.History()),
        Say("(?:看看?|查看)?(?:办理|操作|审核|审批|流转|全部)(?:记录|痕迹|日志|历史|过程)|谁(?:退回|打回|审核?|通过|批|批准|送审|导出|忽略)(?:的|过|了)?.{0,4}|(?:为什么|为何|为啥)(?:被)?(?:退回|打回).{0,2}|(?:退回|审核|修改|领导)的?(?:意见|理由|原因)(?:是什么|呢|有哪些|是啥)?|什么时候(?:送审|退回|通过|审核)的?", new Intent.Deeds()),
    ];
}
