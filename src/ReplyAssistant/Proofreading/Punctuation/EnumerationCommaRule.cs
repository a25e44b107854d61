using System.Text.RegularExpressions;
using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>，between the last parts of a list whose other parts are divided by 、.</summary>
internal sealed class EnumerationCommaRule() : ParagraphRule("punctuation.comma-in-list")
{
    private static readonly Regex list = new(
        "、(?<before>[^，。；：、！？（）“”《》]{3,16})(?<at>，)(?<after>[^，。；：、！？（）“”《》]{3,16})等[一-鿿]",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        foreach (Match match in list.Matches(paragraph.Text))
        {
            // Only parts built alike are certainly parts of one list: 能力领先，产业领先等优势.
            if (match.Groups["before"].Value[^2..] != match.Groups["after"].Value[^2..]) continue;
            yield return Hit(paragraph, match.Groups["at"].Index, 1, "、");
        }
    }
}
