using System.Text.RegularExpressions;
using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Numerals;

/// <summary>A month or day with a leading zero: 2021年05月06日.</summary>
internal sealed class PaddedDateRule() : ParagraphRule("numeral.date-padding")
{
    private static readonly Regex date = new(
        "(?<at>(?<y>[0-9]{4}年)(?<m>[0-9]{2})月(?:(?<d>[0-9]{1,2})日)?)|(?:^|[^0-9])(?<at>(?<m>[0-9]{1,2})月(?<d>0[0-9])日)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        foreach (Match match in date.Matches(paragraph.Text))
        {
            var (month, day) = (match.Groups["m"].Value, match.Groups["d"].Value);
            if (!month.StartsWith('0') && !day.StartsWith('0')) continue;
            var fix = match.Groups["y"].Value + month.TrimStart('0') + "月" + (day.Length > 0 ? day.TrimStart('0') + "日" : "");
            yield return Hit(paragraph, match.Groups["at"].Index, match.Groups["at"].Length, fix);
        }
    }
}
