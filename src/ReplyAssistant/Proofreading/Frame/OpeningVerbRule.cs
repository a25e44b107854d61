using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>您提出的…的建议，现答复如下: what was proposed has no predicate; it was received, or the office had studied it.</summary>
internal sealed class OpeningVerbRule : IFormRule
{
    // Right after the title: with 收悉, 已收到, 经研究 or a clause of the bureau between, the sentence stands.
    private static readonly Regex verbless = Patterns.Linear(
        "(?:^|[：:。])(?<at>(?:您|您们|你|你们|贵[会委组团单位]{1,2}|[^，。：:；]{1,24}(?:委员|代表)们?)(?:在[^，。；]{2,40}(?:上|期间))?(?:所?提出|所提|提交)的[^，。；]{4,120}"
        + "(?:提案|建议|议案|[》”\"])[》”\"]?(?:[（(][^（）()]{1,40}[）)])?[，,]\\s?现(?:将[^，。；]{0,20})?(?:答复|回复|函复|复函|办复)[^，。；]{0,10}如下)");

    private static readonly Regex received = Patterns.Linear("收悉|收到|收阅|知悉|转来|转交|交由|交办");

    public IReadOnlyList<string> Ids => ["header.opening-verbless"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        foreach (var line in letter.Lines.Where(l => l.Role == LineRole.Opening).Take(2))
        {
            if (line.Text.Length > 600 || received.IsMatch(line.Text) || verbless.Match(line.Text) is not { Success: true } match) continue;
            var place = match.Groups["at"];
            yield return new RuleHit("header.opening-verbless", [line.Place(place.Index, place.Length)]);
            yield break;
        }
    }
}
