using System.Globalization;
using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>Tells whether a sentence speaks of a month, quarter or year that lay ahead when it was written and has passed since.</summary>
internal static partial class DueDates
{
    public const string Mark = "〔待核实：所述期限已到，请补充实际完成情况〕";

    /// <param name="written">The day of the source.</param>
    public static bool HaveCome(string sentence, DateOnly written, DateOnly on)
    {
        // The years of 《…（2024—2027年）》 are a name.
        var text = Title().Replace(sentence, "");
        return Period().Matches(text).Any(m =>
            EndOf(m) is { } end && end < on && end > written && (!Holds(m, written) || Ahead().IsMatch(text[..m.Index])));
    }

    // The year, quarter or month in which the source was written holds what was done as well as what was planned.
    private static bool Holds(Match period, DateOnly written) =>
        Number(period, "year") == written.Year
        && (!period.Groups["month"].Success || Number(period, "month") == written.Month);

    private static DateOnly? EndOf(Match period)
    {
        var month = period.Groups["month"].Success ? Number(period, "month")
            : period.Groups["quarter"].Success ? 3 * ("一二三四".IndexOf(period.Groups["quarter"].Value, StringComparison.Ordinal) + 1)
            : 12;
        return month is < 1 or > 12
            ? null
            : new DateOnly(Number(period, "year"), month, DateTime.DaysInMonth(Number(period, "year"), month));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("《[^《》]*》")]
    private static partial Regex Title();

    // A date to the day, or after 自, says from when a rule holds; it is no target.
    [GeneratedRegex("(?<!自)(?<year>20[0-9]{2})年(?:(?<month>[0-9]{1,2})月(?![0-9])|第(?<quarter>[一二三四])季度)?(?!度|以来|起|[0-9]{1,2}月|第[一二三四]季)")]
    private static partial Regex Period();

    [GeneratedRegex("((?<![年月底末])到|力争|争取|确保|计划|预计|拟|将|安排在)[^，。；]{0,6}$")]
    private static partial Regex Ahead();
}
