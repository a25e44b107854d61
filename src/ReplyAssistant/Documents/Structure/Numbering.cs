using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>A style of numbering, in the order in which they stand inside one another.</summary>
internal enum NumberingStyle
{
    None,
    Chapter,
    Section,
    Article,
    Han,
    BracketedHan,
    Arabic,
    BracketedArabic,
    Circled,
}

/// <summary>What number a line begins with.</summary>
/// <param name="Length">UTF-16 units of the number with its punctuation and the blank after it.</param>
internal readonly record struct LineNumber(NumberingStyle Style, int Length)
{
    /// <summary>The level of a heading so numbered: 1 一、 · 2 （一） · 3 1. · 4 （1）.</summary>
    public int Level => Style switch
    {
        NumberingStyle.Chapter or NumberingStyle.Han => 1,
        NumberingStyle.Section or NumberingStyle.BracketedHan => 2,
        NumberingStyle.Article or NumberingStyle.Arabic => 3,
        NumberingStyle.BracketedArabic => 4,
        NumberingStyle.Circled => 5,
        _ => 0,
    };
}

/// <summary>Reads the number at the head of a line.</summary>
internal static class Numbering
{
    // A date or a figure (2021.5, 1.5万亿元) must not pass for "2021." or "1.": at most two digits, no digit after.
    private static readonly (NumberingStyle Style, Regex Pattern)[] Styles =
    [
        (NumberingStyle.Chapter, Compile(@"^第[一二三四五六七八九十百零〇\d]{1,5}[章编篇部][ \u3000]*")),
        (NumberingStyle.Section, Compile(@"^第[一二三四五六七八九十百零〇\d]{1,5}节[ \u3000]*")),
        (NumberingStyle.Article, Compile(@"^第[一二三四五六七八九十百零〇\d]{1,5}条(?:[ \u3000:：]+|$)")),
        (NumberingStyle.Han, Compile(@"^[一二三四五六七八九十百]{1,4} ?[、．][ \u3000]*")),
        (NumberingStyle.BracketedHan, Compile(@"^[（(] ?[一二三四五六七八九十百]{1,4} ?[）)][、 \u3000]*")),
        (NumberingStyle.Arabic, Compile(@"^\d{1,2}(?:、|[.．](?:[ \u3000]+|[^\d\s]))")),
        (NumberingStyle.BracketedArabic, Compile(@"^[（(] ?\d{1,2} ?[）)][、 \u3000]*")),
        (NumberingStyle.Circled, Compile(@"^[①-⑳][ \u3000]*")),
    ];

    public static LineNumber Read(string line)
    {
        var head = line.Length > 24 ? line[..24] : line;
        foreach (var (style, pattern) in Styles)
        {
            var match = pattern.Match(head);
            if (match.Success) return new LineNumber(style, LengthOf(match.Value, style));
        }
        return default;
    }

    /// <summary>The heading's words as a part of a path: "1.网络" gains the space that "1. 网络" has, （一） loses its own.</summary>
    public static string PathPart(string heading, LineNumber number)
    {
        var rest = heading[number.Length..].Trim().TrimEnd('。', '：', ':', '；', ';');
        var label = heading[..number.Length].Trim();
        return number.Style switch
        {
            NumberingStyle.None => rest,
            NumberingStyle.Arabic when label[^1] is '.' or '．' => label[..^1] + ". " + rest,
            NumberingStyle.Chapter or NumberingStyle.Section => label + " " + rest,
            NumberingStyle.Article => label.TrimEnd(':', '：'),
            _ => label.TrimEnd('、') + (label[^1] == '、' && number.Style is NumberingStyle.Han or NumberingStyle.Arabic ? "、" : "") + rest,
        };
    }

    // The Arabic pattern looks one character ahead to tell "1.建设" from "1.5".
    private static int LengthOf(string match, NumberingStyle style) =>
        style == NumberingStyle.Arabic && match[^1] is not ('、' or ' ' or '\u3000') ? match.Length - 1 : match.Length;

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
