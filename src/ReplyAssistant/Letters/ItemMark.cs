using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>How an item is numbered, from the outermost way to the innermost.</summary>
internal enum MarkLevel
{
    None,

    /// <summary>建议一：</summary>
    Labelled,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    BracketedChinese,

    /// <summary>1. or 1、</summary>
    Arabic,

    /// <summary>（1）</summary>
    BracketedArabic,

    /// <summary>①</summary>
    Circled,

    /// <summary>第一， or 首先，</summary>
    Ordinal,

    /// <summary>一是</summary>
    Clause,
}

/// <summary>The number a line begins with.</summary>
/// <param name="Printed">Without its separator: 一, （二）, 3, 一是.</param>
/// <param name="Length">Characters up to the text of the item.</param>
internal readonly record struct ItemMark(MarkLevel Level, int Value, string Printed, int Length)
{
    private static readonly (MarkLevel Level, Regex Pattern)[] forms =
    [
        (MarkLevel.Labelled, Patterns.Linear(@"^(建议\s?([一二三四五六七八九十]{1,3}|[0-9]{1,3}))\s?[：:、，．.]\s*")),
        (MarkLevel.BracketedChinese, Patterns.Linear(@"^([（(]\s?([一二三四五六七八九十]{1,3})\s?[）)])[、，]?\s*")),
        (MarkLevel.BracketedArabic, Patterns.Linear(@"^([（(]\s?([0-9]{1,3})\s?[）)])[、，]?\s*")),
        (MarkLevel.BracketedArabic, Patterns.Linear(@"^(([0-9]{1,3})[）)])[、，]?\s*")),
        (MarkLevel.Chinese, Patterns.Linear(@"^(([一二三四五六七八九十]{1,3}))\s?[、．.]\s*")),
        (MarkLevel.Arabic, Patterns.Linear(@"^(([0-9]{1,3}))\s?[、．.]\s*")),
        (MarkLevel.Clause, Patterns.Linear(@"^(([一二三四五六七八九十]{1,2})是)[，,：:]?\s*")),
        (MarkLevel.Ordinal, Patterns.Linear(@"^([第其]([一二三四五六七八九十]{1,2}))(?:[，,、：:]|是)\s*")),
        (MarkLevel.Ordinal, Patterns.Linear(@"^((首先|其次|再次|最后))[，,]\s*")),
        (MarkLevel.Circled, Patterns.Linear(@"^(([①-⑳]))[、，.]?\s*")),
    ];

    public static ItemMark None { get; } = new(MarkLevel.None, 0, "", 0);

    public bool IsNone => Level == MarkLevel.None;

    public static ItemMark Of(string line)
    {
        // Most lines begin with a plain word; only these characters can open a number.
        if (line.Length < 2 || !"建（(一二三四五六七八九十0123456789第其首再最①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".Contains(line[0])) return None;
        var head = line.Length <= 40 ? line : line[..40];
        foreach (var (level, pattern) in forms)
        {
            var match = pattern.Match(head);
            if (!match.Success || IsPartOfProse(level, head, match.Length)) continue;
            return new ItemMark(level, ValueOf(match.Groups[2].Value), match.Groups[1].Value, match.Length);
        }
        return None;
    }

    // 一、二、三产业 and 3.5亿元 begin no item.
    private static bool IsPartOfProse(MarkLevel level, string line, int length) => level switch
    {
        MarkLevel.Chinese => line.Length > length + 1 && ChineseNumeral.IsDigit(line[length]) && line[length + 1] == '、',
        MarkLevel.Arabic => line.Length > length && char.IsAsciiDigit(line[length]) && !char.IsWhiteSpace(line[length - 1])
            && line[length - 1] != '、',
        _ => false,
    };

    private static int ValueOf(string printed) => printed switch
    {
        "首先" => 1,
        "其次" => 2,
        "再次" => 3,
        "最后" => 4,
        [>= '①' and <= '⑳' and var circled] => circled - '①' + 1,
        _ => int.TryParse(printed, out var value) ? value : ChineseNumeral.ValueOf(printed),
    };
}
