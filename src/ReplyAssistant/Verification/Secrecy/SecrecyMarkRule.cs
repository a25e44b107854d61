using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Secrecy;

/// <summary>A mark of secrecy or 密级 in the letter; the words in a sentence (商业秘密) are none.</summary>
internal sealed class SecrecyMarkRule : IFormRule
{
    private const string Degree = "(?:绝密|机密|秘密)";
    private const string Period = "(?:[0-9０-９一二三四五六七八九十]{1,3}(?:年|个月)|长期)";

    private static readonly Regex starred = Patterns.Linear($@"{Degree}级?\s?[★☆＊*⋆✩✭]\s?(?:{Period}|启用前|解密前)?");

    private static readonly Regex labelled = Patterns.Linear($@"(?:密\s*级|保密级别|秘密等级|涉密等级)\s*[：:]?\s*[【\[（(]?{Degree}");

    private static readonly Regex alone = Patterns.Linear($@"^[【\[（(]?\s*{Degree}级?\s*[】\]）)]?\s*{Period}?$");

    public IReadOnlyList<string> Ids => ["secrecy.mark"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        foreach (var line in letter.Lines.Where(l => l.Text.Contains('密')))
        {
            var pattern = line.Text.Length <= 20 && alone.IsMatch(line.Text) ? alone : starred.IsMatch(line.Text) ? starred : labelled;
            foreach (Match match in pattern.Matches(line.Text))
                yield return new RuleHit("secrecy.mark", [line.Place(match.Index, match.Length)]);
        }
    }
}
