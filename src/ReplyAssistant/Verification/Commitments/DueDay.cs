using System.Globalization;
using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Commitments;

/// <summary>By when something is to be done, read from the words of a promise and the day on which it was made.</summary>
internal static class DueDay
{
    private const string Month = "([0-9]{1,2}|十[一二]?|[一二三四五六七八九])月";

    private static readonly Regex dated = Patterns.Linear(
        $"(?:(20[0-9]{{2}})年|(今年|本年度?|明年|次年))(?:度)?(?:{Month}(?:份)?(?:([0-9]{{1,2}})日|(上旬|中旬))?|第?([一二三四1-4])季度|(上半年))?(?:年?底|末|中)?(?:之?前|以前|内)?");

    // Without a year: of the letter's year, or of the year named just before in the same sentence.
    private static readonly Regex undated = Patterns.Linear(
        $"(年底前?|年内|岁末)|{Month}(?:份)?(?:([0-9]{{1,2}})日|(上旬|中旬))?(?:底|末)?(?:之?前|以前|完成|印发|出台|建成|启动)|第?([一二三四])季度|(上半年)|(下半年)");

    private static readonly Regex span = Patterns.Linear("(?:在|用|未来|今后)?([0-9]{1,3}|[一二两三四五六七八九十]{1,3})(个工作日|日|天|个月|年)(?:内|之内|以内|左右的?时间)");

    private static readonly Regex plan = Patterns.Linear("“?十([三四五六])五”?(?:期间|时期|期末|末)");

    private static readonly Regex title = Patterns.Linear("《[^《》]{0,120}》");

    /// <returns>The last day that is named and lies ahead of <paramref name="written"/>, with its words; null when there is none.</returns>
    public static (string Text, DateOnly Day)? In(string sentence, DateOnly written)
    {
        var text = sentence.Contains('《') ? title.Replace(sentence, m => new string('〇', m.Length)) : sentence;
        // 2024年计划新增300户，11月底前完成: the year alone says less than what follows.
        return Days(text, written).Where(d => d.Day >= written)
            .OrderBy(d => d.Text.EndsWith('年')).ThenByDescending(d => d.Day).Select(d => ((string, DateOnly)?)d).FirstOrDefault();
    }

    private static IEnumerable<(string Text, DateOnly Day)> Days(string text, DateOnly written)
    {
        var year = written.Year;
        var taken = new List<(int Start, int End)>();
        foreach (Match match in dated.Matches(text))
        {
            year = match.Groups[1].Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                : written.Year + (match.Groups[2].Value is "明年" or "次年" ? 1 : 0);
            taken.Add((match.Index, match.Index + match.Length));
            if (Since(text, match)) continue;
            if (EndOf(year, Month12(match.Groups[3]), Number(match.Groups[4]), match.Groups[5].Value, match.Groups[6].Value, match.Groups[7].Success ? 6 : 0) is { } day)
                yield return (match.Value, day);
        }
        foreach (Match match in undated.Matches(text))
        {
            if (taken.Exists(t => match.Index < t.End && match.Index + match.Length > t.Start) || Since(text, match)) continue;
            // 近三年内, 两年底: a number of years.
            if (match.Groups[1].Success && match.Index > 0 && (ChineseNumeral.IsDigit(text[match.Index - 1]) || "0123456789几两多近".Contains(text[match.Index - 1]))) continue;
            var half = match.Groups[6].Success ? 6 : match.Groups[7].Success || match.Groups[1].Success ? 12 : 0;
            if (EndOf(YearBefore(taken, match, year, written), Month12(match.Groups[2]), Number(match.Groups[3]), match.Groups[4].Value, match.Groups[5].Value, half) is { } day)
                yield return (match.Value, day);
        }
        // 近三年内 looks back.
        foreach (Match match in span.Matches(text))
        {
            if ((match.Index == 0 || !"近去前第这".Contains(text[match.Index - 1])) && After(written, match) is { } day) yield return (match.Value, day);
        }
        foreach (Match match in plan.Matches(text))
            yield return (match.Value, new DateOnly(2020 + (5 * "三四五六".IndexOf(match.Groups[1].Value, StringComparison.Ordinal)), 12, 31));
    }

    // The letter's own year unless the sentence has named another one before.
    private static int YearBefore(List<(int Start, int End)> years, Match match, int last, DateOnly written) =>
        years.Exists(y => y.Start < match.Index) ? last : written.Year;

    // 2018年以来, 自2022年起: from when on, not by when.
    private static bool Since(string text, Match match)
    {
        var rest = text.AsSpan(match.Index + match.Length);
        return rest.StartsWith("以来") || rest.StartsWith("起") || rest.StartsWith("年以来") || (match.Index > 0 && text[match.Index - 1] == '自');
    }

    private static DateOnly? EndOf(int year, int month, int day, string third, string quarter, int half)
    {
        if (quarter.Length > 0) month = 3 * (char.IsAsciiDigit(quarter[0]) ? quarter[0] - '0' : ChineseNumeral.ValueOf(quarter));
        else if (half > 0) month = half;
        if (month == 0) month = 12;
        if (month is < 1 or > 12 || year is < 1990 or > 2199) return null;
        var last = DateTime.DaysInMonth(year, month);
        if (day > last) return null;
        return new DateOnly(year, month, day > 0 ? day : third == "上旬" ? 10 : third == "中旬" ? 20 : last);
    }

    private static DateOnly? After(DateOnly written, Match match)
    {
        var count = char.IsAsciiDigit(match.Groups[1].Value[0]) ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : match.Groups[1].Value == "两" ? 2 : ChineseNumeral.ValueOf(match.Groups[1].Value);
        return (match.Groups[2].Value, count) switch
        {
            (_, < 1 or > 365) => null,
            ("个月", _) => written.AddMonths(count),
            ("年", <= 10) => written.AddYears(count),
            ("年", _) => null,
            // Working days are counted as seven for five; holidays are not known.
            ("个工作日", _) => written.AddDays(((count + 4) / 5 * 7)),
            _ => written.AddDays(count),
        };
    }

    private static int Month12(Group group) => !group.Success ? 0
        : char.IsAsciiDigit(group.Value[0]) ? Number(group) : ChineseNumeral.ValueOf(group.Value);

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
}
