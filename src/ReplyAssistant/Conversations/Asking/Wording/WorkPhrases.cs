using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>What somebody has in hand, until when, and taking up another draft.</summary>
internal static class WorkPhrases
{
    private const string Open = "(?:打开|继续处理|继续办理?|继续|切换到?|回到|换到|转到)";
    private const string Format = "(?<f>docx?|word|wps|md|markdown|json|pdf|审阅稿|清稿|批注稿|带批注的?稿?)";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say("(?:看看?|查看)?(?:我的|我手上的|手上的)?(?:任务|稿件列表|待办)|我的(?:稿件|草稿|工作)|我?手上(?:还)?有(?:哪些|什么|几件|几份).{0,4}|有(?:哪些|什么)(?:任务|稿件|草稿)|/?status|状态|进度", new Intent.MyWork()),
        Say("(?:我)?(?:还)?有?(?:哪些|什么|几件|几份|多少)(?:件|稿件|提案|建议|任务)?(?:还)?(?:没有?|未)(?:办|答复|完成|处理|回|写|弄)(?:完|结|好)?的?|(?:没|未)办(?:完|结)?的|(?:有)?(?:哪些|什么)?(?:快|要|即将)?(?:到期|超期|逾期|临期)(?:了)?的?(?:有哪些|有什么|稿件)?", new Intent.MyWork(OpenOnly: true)),
        Say("(?:什么时候|何时|哪天|几号)(?:前)?(?:到期|截止|要?交|答复)|(?:办理|答复)?(?:期限|时限|截止日期|截止时间|到期日)(?:是|到)?(?:什么时候|哪天|几号|多少|多久)?|还(?:有|剩)(?:几|多少)天", new Intent.Deadline()),
        Say("(?:现在)?(?:到哪一?步|到哪|办得?怎么样|什么情况|什么状态|办到哪)(?:了)?", new Intent.Overview()),
        Say($"{Open}{ReviewPhrases.Draft}", m => new Intent.OpenDraft(m.Folded("id"))),
        Say($"(?:{Open}|看|换)?(?:上|前|刚才那|之前那)一?(?:份|个|件)(?:草稿|稿件|稿子|提案|建议)?|换一份|换个稿件", new Intent.OpenPrevious()),
        Say($@"(?:导出|下载|输出|生成|要)(?:成|为|一份|一个|这份|这个|一下)*\s*{Format}(?:版|格式)?(?:文件|文档|稿)?|(?:发|发给)?(?:我)?(?:一份|一个)?{Format}(?:版|格式)?(?:文件|文档)?", m => new Intent.Export(m.Folded("f"))),
        Say("(?:导出|下载|输出)(?:一下|文件|文档|草稿|答复函?|稿件)*|生成(?:文件|文档)|(?:把|将)(?:草稿|答复函?|文件|稿件|稿子)(?:发给?我|导出来?|给我|发来)|发我?一份(?:文件|文档)?", new Intent.Export("")),
    ];
}
