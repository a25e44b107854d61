using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>A line that may open a part of the answer, and how much of it is the heading.</summary>
/// <param name="Line">Index into the lines of the answer.</param>
/// <param name="Length">Characters of the heading, number included; 0 when the number runs straight into prose.</param>
/// <param name="Framed">The heading names what was asked: 关于“…”的建议.</param>
internal readonly record struct SectionHead(int Line, ItemMark Mark, int Length, bool Framed)
{
    private const int LongestOwnLine = 120;
    private const int LongestRunIn = 60;

    private static readonly Regex leadIn = Patterns.Linear(
        "^(?:关于|针对|对于|就)(?:您|你|贵|委员|代表|提案|建议|各位|[“\"「]).{3,200}?(?:建议|问题|意见|诉求|要求)(?:[，,：:]|$)");

    // 关于扩建水厂，…: a matter and no more before the first comma.
    private static readonly Regex matter = Patterns.Linear(
        "^(?:关于|针对|对于)([^，。；：“《]{3,60}?)(?:的?(?:建议|问题|意见|诉求|要求|方面))?[，：]");

    private static readonly Regex framedRunIn = Patterns.Linear(
        "^(?:关于|针对|对于)[^。，；]{2,200}?的?(?:意见建议|建议|问题|意见)[。：:]");

    public static SectionHead Of(string text, int line)
    {
        var mark = ItemMark.Of(text);
        var rest = text[mark.Length..];
        var length = LengthOf(rest);
        var framed = length > 0 && PointHeading.IsFramed(rest[..length]);
        return new SectionHead(line, mark, length == 0 ? 0 : mark.Length + length, framed);
    }

    /// <summary>A whole line 关于…的建议 without a number.</summary>
    public bool IsBareFrame(string text) =>
        Mark.IsNone && Framed && text.Length - Length <= 1 && text.Length <= 300;

    /// <summary>关于您提出的…的建议，我局…: how much of the paragraph is the lead-in; 0 when it has none.</summary>
    public static int LeadInLength(string text)
    {
        var mark = ItemMark.Of(text);
        var head = text.Length <= 320 ? text : text[..320];
        var match = leadIn.Match(head[mark.Length..]);
        if (!match.Success) match = matter.Match(head[mark.Length..]);
        if (!match.Success) return 0;
        var end = match.Value.TrimEnd('，', ',', '：', ':').Length;
        return mark.Length + end;
    }

    private static int LengthOf(string rest)
    {
        if (rest.Length == 0) return 0;
        var stop = Quotation.FirstOutside(rest, "。！？");
        if (stop < 0) return rest.Length <= LongestOwnLine ? rest.TrimEnd('：', ':', '；', '，').Length
            : rest.Length <= 300 && PointHeading.IsFramed(rest) ? rest.Length : 0;
        // 对“甲”的答复：已经…。 is a heading only as far as its colon.
        var frameEnd = Quotation.FirstOutside(rest, "：:，。");
        if (frameEnd is > 4 and <= 200 && rest[frameEnd] is '：' or ':' && frameEnd < rest.Length - 1 && PointHeading.IsFramed(rest[..frameEnd])) return frameEnd;
        if (stop == rest.Length - 1) return stop <= LongestOwnLine || PointHeading.IsFramed(rest[..stop]) ? stop : 0;
        if (PointHeading.IsFramed(rest[..Math.Min(stop, 320)])) return stop;
        if (framedRunIn.Match(rest.Length <= 320 ? rest : rest[..320]) is { Success: true } match) return match.Length - 1;
        var colon = Quotation.FirstOutside(rest, "：:，");
        if (colon is > 2 and <= LongestRunIn && rest[colon] != '，' && colon < stop) return colon;
        return stop <= LongestRunIn ? stop : 0;
    }
}
