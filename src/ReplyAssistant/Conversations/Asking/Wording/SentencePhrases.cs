using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Changes of one sentence: other words for it, or out with it.</summary>
internal static class SentencePhrases
{
    private const string This = "(?:这|上|刚才那|上面那)一?句(?:话)?";
    private const string Gone = "(?:删除|删掉|删去|去掉|去除|拿掉|不要|删)";
    private const string Several = @"(?<list>第?\s*" + Count + @"\s*句?(?:话)?(?:\s*(?:、|,|和|与|及|跟|到|至|-|—|~)\s*第?\s*" + Count + @"\s*句?(?:话)?){0,20})";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($@"(?:把|将)?{Sentence}的?(?:内容|文字|表述)?\s*{Becomes}\s*[:,]?\s*(?<text>.+)", Replaced),
        Say($@"(?:修改|改写|更正|替换|改)(?:一下)?{Sentence}(?:{Becomes}|为|成)?\s*:\s*(?<text>.+)", Replaced),
        Say($@"(?:修改|改写|更正){Sentence}(?:为|成)\s*(?<text>.+)", Replaced),
        Say($@"{Sentence}(?:改一下|修改一下|修改|改|重写)\s*:\s*(?<text>.+)", Replaced),
        Say($@"(?:把|将)?{This}\s*{Becomes}\s*[:,]?\s*(?<text>.+)", m => new Intent.ReplaceThis(m.Unquoted("text"))),
        Say($@"{Gone}{Several}", m => Removed(m)),
        Say($@"(?:把|将)?{Several}(?:都)?(?:给我)?{Gone}", m => Removed(m)),
    ];

    private static Intent? Replaced(Heard heard) => heard.Numbered(n => new Intent.ReplaceSentence(n, heard.Unquoted("text")));

    // 第3、5句, 第3句和第5句, 第3到5句.
    private static Intent? Removed(Heard heard)
    {
        var list = heard.Folded("list");
        if (!list.Contains('句')) return null;
        return CountList.Read(list) switch
        {
            [] => null,
            [var one] => new Intent.RemoveSentence(one),
            var several => new Intent.RemoveSentences(several),
        };
    }
}
