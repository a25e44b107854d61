using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>The list of findings, and what to do with one.</summary>
internal static class CheckPhrases
{
    private const string Which = @"(?:第|问题|提示|意见|核验问题)*" + N + "(?:条|项|个|号)?(?:问题|提示|意见|建议)?";
    private const string Because = @"\s*[:,。]?\s*(?:(?:理由|原因)(?:是|为)?|因为)?\s*[:,]?\s*(?<text>.{0,200})";
    private const string Leave = "(?:忽略|不处理|无需处理|不用处理|不用改|不用管|不必改|不改|跳过)";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say("(?:核验|核查|核对|检查|校对|审校|查错|纠错|check)(?:一下|一遍|全文|草稿|稿件|格式|数据|答复函?|问题)*|(?:格式|数据)?(?:检查|核验)(?:结果)?|(?:再)?(?:查|检查|核验|校对)一遍|(?:还)?有(?:没有|什么|哪些)?(?:问题|错误|毛病|错|错别字)(?:没有)?", new Intent.Check()),
        Say("(?:修正|修复|改正|更正|采纳|接受)(?:全部|所有)(?:问题|建议|提示)?|(?:全部|都|一键|一并)(?:修正|改正|修复|采纳)", new Intent.FixAll()),
        Say($"(?:修正|修复|改正|更正|采纳|采用|接受){Which}", m => m.Numbered(n => new Intent.Fix(n))),
        Say($"第{N}(?:条|项|个)(?:问题|提示|建议)?(?:修正|改正|照改|按建议改)", m => m.Numbered(n => new Intent.Fix(n))),
        Say($"{Leave}{Which}{Because}", Dismissed),
        Say($"(?:问题|提示)?{Which}{Leave}{Because}", Dismissed),
        Say($"(?:定位|跳到|转到|看|查看|打开)(?:核验)?(?:问题|提示){N}|(?:定位|跳到){Which}|(?:问题|提示){N}(?:在哪里?|在哪儿|是哪一?句|在哪一?句)?|第{N}(?:个|条|项)(?:问题|提示)?(?:在哪里?|在哪儿|是哪一?句|在哪一?句|在什么地方)", m => m.Numbered(n => new Intent.Jump(n))),
    ];

    private static Intent? Dismissed(Heard heard) => heard.Numbered(n => new Intent.Dismiss(n, heard.Words("text")));
}
