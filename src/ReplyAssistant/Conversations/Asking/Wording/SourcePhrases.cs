using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Where something is from.</summary>
internal static class SourcePhrases
{
    private const string Ask = "(?:依据|出处|来源|出自|引自|引用|根据|哪里来|哪儿来|哪来|从哪|何处|凭什么|原文|怎么来|为什么这[么样]写)";

    // What follows a question is short and neither changes nor throws out anything.
    private const string Rest = "[^:不改换删去补\\n]{0,8}";
    private const string See = "(?:看一下|看看|查看|打开|显示|看)?";
    private const string Marked = @"\s*第?\s*\[?" + N + @"\]?\s*(?:条|号|个|处)?";
    private const string Not = "(?:未|没有?)(?:被)?(?:采用|使用|引用|采纳|用上|用到|用)(?:过|到|上)?";
    private const string Matter = "(?:依据|材料|资料|内容|文件|来源)";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($"(?:{Part}的?)?(?:还有)?(?:哪些|什么)?{Matter}?{Not}的?{Matter}?(?:有哪些|有什么|是什么|是哪些)?", m => new Intent.Unused(m.Count("part"))),
        Say($"(?:{Part})?(?:还有|有)(?:哪些|什么|别的|其他){Matter}?{Not}的?", m => new Intent.Unused(m.Count("part"))),
        Say($"(?:{Part})?(?:还)?(?:找到|有)了?(?:别的|其他|其它){Matter}(?:没有|可用|可以用)?|还(?:找到|有)了?(?:什么|哪些)(?:{Matter})?(?:可用|可以用)?", m => new Intent.Unused(m.Count("part"))),
        Say($@"{See}(?:引用|依据|出处|来源|角标|注){Marked}的?(?:{Ask}|是什么|是哪个?|哪个|文件|从){{0,3}}{Rest}", m => m.Numbered(n => new Intent.SourceOfMark(n))),
        Say($@"{See}\[{N}\]\s*的?{Rest}", m => m.Numbered(n => new Intent.SourceOfMark(n))),
        Say($"{See}第?{N}(?:号|条|个|处)(?:引用|依据|来源|出处|角标){Rest}", m => m.Numbered(n => new Intent.SourceOfMark(n))),
        Say($"{See}{Sentence}{Rest}{Ask}{Rest}|{See}{Sentence}(?:的内容|写了什么|是什么)?", m => m.Numbered(n => new Intent.SourceOfSentence(n))),
        Say($@"{See}\({N}\)的?句?的?{Rest}{Ask}{Rest}", m => m.Numbered(n => new Intent.SourceOfSentence(n))),
        Say($"(?:这|那|该|上|上面这|刚才那)(?:一)?(?:句话|句|段话|段|话|个数据|个数字|个数|个说法|些数据|条)?{Rest}{Ask}{Rest}", new Intent.SourceOfSentence(null)),
        Say($"{See}{Part}{Rest}{Ask}{Rest}", m => m.InPart(p => new Intent.SourceOfSection(p))),
        Say($"{See}(?:列出|列一下)?(?:全部|所有|全文|草稿|一共|都)?的?(?:引用|用|采用|依据|来源)了?(?:哪些|什么|清单|列表|目录|一览)?{Matter}?(?:清单|列表)?", m => new Intent.AllSources()),
    ];
}
