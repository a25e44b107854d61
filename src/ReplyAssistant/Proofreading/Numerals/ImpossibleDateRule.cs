using System.Globalization;
using System.Text.RegularExpressions;
using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Numerals;

/// <summary>A day that no calendar has, anywhere above the date line.</summary>
internal sealed class ImpossibleDateRule() : ParagraphRule("numeral.impossible-date")
{
    // Without a year, any leap year will do.
    private const int LeapYear = 2024;

    private static readonly Regex date = new(
        @"(?:^|[^0-9])(?<at>(?:(?<y>[0-9]{4})\s?年\s?)?(?<m>[0-9]{1,2})\s?月\s?(?<d>[0-9]{1,2})\s?[日号])|(?:^|[^0-9])(?<at>(?<y>[0-9]{4})\s?年\s?(?<m>[0-9]{1,2})\s?月)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        foreach (Match match in date.Matches(paragraph.Text))
        {
            var year = match.Groups["y"].Success ? Number(match.Groups["y"]) : LeapYear;
            if (!Exists(year, Number(match.Groups["m"]), match.Groups["d"].Success ? Number(match.Groups["d"]) : 1))
                yield return Hit(paragraph, match.Groups["at"].Index, match.Groups["at"].Length);
        }
    }

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
}
