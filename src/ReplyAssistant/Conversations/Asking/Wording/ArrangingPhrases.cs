using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Order and length of the parts.</summary>
internal static class ArrangingPhrases
{
    private const string Of = "(?:部分|条建议|点建议|条|点|项|个问题)";
    private const string A = @"第?\s*(?<a>" + Count + @")\s*" + Of + "?";
    private const string B = @"第?\s*(?<b>" + Count + @")\s*" + Of;
    private const string And = @"\s*(?:和|与|跟|、|,|同)\s*";
    private const string Exchange = "(?:换一下|换一换|调换|对调|互换|交换|颠倒|换|调)(?:个|一下)?(?:位置|顺序)?";
    private const string Put = "(?:放到|放在|放|移到|移至|挪到|提到|提前到|调到|排到|排在)";
    private const string Shorter = "(?:缩短|压缩|精简|缩减|删减|简化|控制|缩|压|减)";
    private const string Whole = "(?:全文|整篇|草稿|答复函?|正文|全部)";
    private const string Length = @"(?<len>[0-9]{2,5}|[0-9],[0-9]{3}|[一二三四五六七八九十百千两]{2,8})\s*个?字(?:以内|左右|以下|之内)?";
    private const string Order = @"(?<order>[0-9一二三四五六七八九十、,\s]{3,60})";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($"(?:把|将)?{A}{And}{B}的?(?:位置|顺序)?{Exchange}", Swapped),
        Say($"(?:交换|对调|调换|互换){A}{And}{B}(?:的?(?:位置|顺序))?", Swapped),
        Say($"(?:把|将)?{Part}{Put}(?:最前面?|第一位?|首位|开头|前面)", m => m.InPart(p => new Intent.Move(p, 1))),
        Say($"(?:把|将)?{Part}{Put}(?:最后面?|最末|末尾|最后一位|后面)", m => m.InPart(p => new Intent.Move(p, int.MaxValue))),
        Say($"(?:把|将)?{Part}{Put}第?{N}(?:位|个|{Of}的?位置)", m => m.InPart(p => m.Numbered(n => new Intent.Move(p, n)))),
        Say($"(?:把|将)?{Part}{Put}{B}(?:的)?(?<side>前面?|之前|后面?|之后)", Beside),
        Say($@"(?:调整顺序|重新排序|顺序|次序|排序)\s*(?:调整|改|换)?(?:为|成|到)?\s*:?\s*{Order}", m => Ordered(m.Folded("order"))),
        Say($@"按照?\s*{Order}\s*的?(?:顺序|次序)(?:排列?|排序|来)?", m => Ordered(m.Folded("order"))),
        Say($@"(?:太长[^缩压精]{{0,4}})?(?:把|将)?(?:{Part}|{Whole})?的?(?:字数|篇幅)?\s*(?:{Shorter}(?:到|至|为|在|成)?|不要?超过)\s*{Length}", Shortened),
        Say($@"{Shorter}(?:一下)?(?:{Part}|{Whole})\s*(?:到|至|为|成)\s*{Length}", Shortened),
        Say($@"(?:把|将)?(?:{Part}|{Whole})?(?:太长|写短|短|{Shorter})(?:了|一点|一些|一半|些|点)*", m => new Intent.HowShort(m.Count("part"))),
        Say($@"{Shorter}(?:{Part}|{Whole})", m => new Intent.HowShort(m.Count("part"))),
    ];

    private static Intent? Swapped(Heard heard) =>
        heard.Count("a") is { } a && heard.Count("b") is { } b ? new Intent.Swap(a, b) : null;

    // 第二点放到第一点前面: its place is counted before it moves.
    private static Intent? Beside(Heard heard) =>
        heard.Count("part") is { } part && heard.Count("b") is { } beside
            ? new Intent.MoveBeside(part, beside, heard.Folded("side").Contains('后')) : null;

    private static Intent.Reorder? Ordered(string said)
    {
        var names = said.Split(['、', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // 213, 二一三: no letter has ten parts said without anything between.
        if (names is [{ Length: > 1 } row]) names = [.. row.Select(c => c.ToString())];
        var order = names.Select(ChineseCount.Read).ToList();
        return order.Count >= 2 && order.All(n => n is not null) ? new Intent.Reorder([.. order.Select(n => n!.Value)]) : null;
    }

    private static Intent? Shortened(Heard heard) => ChineseCount.ReadLarge(heard.Folded("len")) is { } length ? new Intent.Shorten(heard.Count("part"), length) : null;
}
