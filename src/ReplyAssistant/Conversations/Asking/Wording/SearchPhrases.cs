using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Looking something up; a question of what the rules say is one too.</summary>
internal static class SearchPhrases
{
    private const string Look = "(?:查一下|查一查|查查看|查查|查找|查询|查阅|查看一下|搜一下|搜一搜|搜搜|搜索|检索一下|检索|找一下|找一找|找找|了解一下|查|搜|找)";
    private const string Kind = "(?:政策|文件|规定|办法|标准|补贴|资料|材料|措施)";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say(@"(?:打开|切换到|回到|继续办理?)\s*(?<title>.{2,80})", m => m.Subject("title") is { } title ? new Intent.OpenDraft(title) : null),
        Say(@$"{Look}\s*[:,]?\s*(?<q>.{{2,400}})", Asked),
        Say(@$"{Look}\s*[:,\s]\s*(?<q>.{{1,400}})", m => new Intent.Search(m.Words("q"))),
        Say($"(?:有没有|有无|有什么|有哪些)(?<q>.{{2,60}}?(?:方面)?的?{Kind})", Asked),
        Say($"(?<q>[^第这草本你您我今].{{1,60}}?)(?:都)?(?:有|出台)了?(?:什么|哪些|啥)(?:相关)?的?(?<k>{Kind})", m => m.Subject("q") is { } q ? new Intent.Search($"{q} {m.Words("k")}") : null),
        Say($"(?<q>[^第这草本你您我今].{{1,60}}?{Kind})(?:有哪些|有什么|是什么|是多少|是怎么规定的?|怎么规定的?|如何规定的?)", Asked),
        Say("(?<q>[^第这草本你您我今].{2,60}?)(?:是多少|是怎么规定的?|怎么规定的?|如何规定的?)", Asked),
    ];

    private static Intent? Asked(Heard heard) => heard.Subject("q") is { } query ? new Intent.Search(query) : null;
}
