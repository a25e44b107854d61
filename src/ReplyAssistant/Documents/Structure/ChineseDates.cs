using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Dates as official letters write them: 2021年10月26日, 2021-10-26, 二〇二一年十月二十六日.</summary>
internal static class ChineseDates
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Three groups: year, month, day.</summary>
    public const string Pattern =
        @"([12][0-9]{3}|[一二][一二三四五六七八九〇○零Ｏ]{3}) ?[年\-/.] ?([0-9]{1,2}|[一二三四五六七八九十]{1,2}) ?[月\-/.] ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?日?";

    private static readonly Regex Whole = Compile("^[（(]?" + Pattern + "(?:印发|发布)?[）)]?$");
    private static readonly Regex Anywhere = Compile(Pattern);

    /// <summary>A line that is a date and nothing else.</summary>
    public static DateOnly? OfLine(string line) => Read(Whole.Match(line.Trim()));

    /// <summary>The first date in a value such as 2021-10-26 09:30.</summary>
    public static DateOnly? First(string text) => Read(Anywhere.Match(text));

    /// <summary>Reads the three groups of <see cref="Pattern"/>; null when there is no such day.</summary>
    public static DateOnly? Read(Match match, int firstGroup = 1)
    {
        if (!match.Success || match.Groups[firstGroup].Length == 0) return null;
        var year = Number(match.Groups[firstGroup].Value);
        var month = Number(match.Groups[firstGroup + 1].Value);
        var day = Number(match.Groups[firstGroup + 2].Value);
        var exists = year is >= 1949 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists ? new DateOnly(year, month, day) : null;
    }

    /// <summary>12, 十二, 二十三, 二〇二四; 0 when it is none of them.</summary>
    public static int Number(string written)
    {
        if (int.TryParse(written, out var number)) return number;
        var text = written.Replace('○', '〇').Replace('零', '〇').Replace('Ｏ', '〇').Replace('两', '二');
        var ten = text.IndexOf('十');
        if (ten < 0) return text.Aggregate(0, (sum, c) => sum * 10 + Math.Max(0, Digits.IndexOf(c)));
        var tens = ten == 0 ? 1 : Math.Max(0, Digits.IndexOf(text[ten - 1]));
        return tens * 10 + (ten + 1 < text.Length ? Math.Max(0, Digits.IndexOf(text[ten + 1])) : 0);
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
