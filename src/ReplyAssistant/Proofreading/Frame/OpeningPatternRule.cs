using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>某办公厅转来某提案收悉 is two sentences in one: either 转来的…收悉 or 某办公厅转来…，现答复如下.</summary>
internal sealed class OpeningPatternRule : IFormRule
{
    private static readonly Regex mixed = Patterns.Linear("(转来|转交|交来)([^的。][^。]{0,160}?)收悉");
    private static readonly Regex titles = Patterns.Linear("《[^》]*》");
    private static readonly Regex turned = Patterns.Linear("[，。；]");

    public IReadOnlyList<string> Ids => ["header.opening-mixed"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        foreach (var line in letter.Lines.Where(l => l.Role == LineRole.Opening))
        {
            if (mixed.Match(line.Text) is not { Success: true } match) continue;
            // 转来您的提案，现已收悉: two clauses, each whole. A comma inside a title divides nothing.
            var between = titles.Replace(match.Groups[2].Value, "");
            if (turned.IsMatch(between)) continue;
            yield return new RuleHit("header.opening-mixed", [line.Place(match.Index, match.Length)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["verb"] = match.Groups[1].Value },
            };
        }
    }
}
