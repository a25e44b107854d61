using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Reading the draft: whole, in parts, its frame, its summary.</summary>
internal static class ReadingPhrases
{
    private const string See = "(?:看一下|看看|查看|显示|读一下|读|看|打开)?";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($"{See}(?:概览|摘要|概要|要点|总览|概况)|看看", new Intent.Overview()),
        Say($"{See}{Part}的?(?:内容|草稿|正文|答复)?(?:写了什么|怎么写的?|怎么答的?|是什么|说了什么|写得怎么样)?", m => m.InPart(p => new Intent.Read(p))),
        Say($"{See}(?:全文|草稿|全部|正文|答复函|信|稿子|初稿|全稿|整篇)", new Intent.Read(null)),
        Say($"{See}(?:标题|抬头|称谓|开头|结尾|结语|落款|附注|抄送)(?:是什么|怎么写的?)?", new Intent.ReadFrame()),
    ];
}
