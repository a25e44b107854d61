using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Privacy;

/// <summary>A mobile number anywhere, and a fixed line that is somebody's own; the desk phone of a contact is as it should be.</summary>
internal sealed class PhoneRule : IFormRule
{
    private static readonly Regex mobile = Patterns.Linear("(?:[+]?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}");

    // What counts money or numbers documents is no telephone.
    private static readonly Regex code = Patterns.Linear("(?:编号|案号|索引号?|代码|文号|单号|证号|许可|备案|批准|第)[^，。；]{0,3}$");

    private const string Line = "[：:为是]?[ ]?(?:[（(]?0[0-9]{2,3}[）)]?[-— ]?)?[2-9][0-9]{6,7}";

    private static readonly Regex home = Patterns.Linear("(?:住宅电话|住宅号码|宅电|家庭电话|私人电话|个人电话|家中电话|本人电话)" + Line);

    private static readonly Regex ofPerson = Patterns.Linear(
        "(?:委员|代表|先生|女士|业主|居民|村民|群众|本人)[（(，]?(?:的)?(?:联系)?(?:电话|号码|座机)" + Line);

    public IReadOnlyList<string> Ids => ["privacy.mobile", "privacy.private-phone"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var weight = Publication.Weight(letter);
        foreach (var line in letter.Lines)
        {
            var text = Publication.Folded(line.Text);
            foreach (Match match in mobile.Matches(text))
            {
                var end = match.Index + match.Length;
                if (!Publication.StandsAlone(text, match.Index, end) || code.IsMatch(Publication.Before(text, match.Index, 8)) || IsAmount(text, end)) continue;
                // In a letter that is still at the office a contact may have agreed to be called; on a page everybody reads it.
                var softer = line.Role == LineRole.Foot && letter.Stage == LetterStage.Draft ? Severity.Warning : (Severity?)null;
                yield return Publication.Hit("privacy.mobile", line.Place(match.Index, match.Length), match.Value, weight ?? softer);
            }
            foreach (Match match in home.Matches(text)) yield return Publication.Hit("privacy.private-phone", line.Place(match.Index, match.Length), Number(match), weight);
            if (!line.IsProse) continue;
            foreach (Match match in ofPerson.Matches(text)) yield return Publication.Hit("privacy.private-phone", line.Place(match.Index, match.Length), Number(match), weight);
        }
    }

    private static bool IsAmount(string text, int end) => end < text.Length && "元万亿人户家件台吨号".Contains(text[end]);

    private static string Number(Match match) => match.Value[match.Value.AsSpan().IndexOfAnyInRange('0', '9')..];
}
