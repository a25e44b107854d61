using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Privacy;

/// <summary>A person's e-mail address; one that is an office's by its domain or its label is only pointed out.</summary>
internal sealed class MailAddressRule : IFormRule
{
    private static readonly Regex address = Patterns.Linear(@"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{2,24}){1,4}");

    private static readonly Regex office = Patterns.Linear("(?:公共|公开|公务|办公|单位|工作|受理|征集|征求|举报|投诉|反馈|政务|监督|报名|申报|咨询)[^。；，]{0,6}(?:邮箱|邮件|信箱)");

    // Where people keep their own mail; an office's account there is told by its label.
    private static readonly Regex ownMail = Patterns.Linear(
        @"@(?:vip\.)?(?:qq|foxmail|163|126|yeah|sina|sohu|tom|139|189|wo|aliyun|gmail|hotmail|outlook|live|msn|yahoo|icloud)\.(?:com|net|cn|com\.cn)$");

    public IReadOnlyList<string> Ids => ["privacy.mail", "privacy.public-mailbox"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var weight = Publication.Weight(letter);
        foreach (var line in letter.Lines)
        {
            var text = Publication.Folded(line.Text);
            if (!text.Contains('@')) continue;
            foreach (Match match in address.Matches(text))
            {
                var isOwn = ownMail.IsMatch(match.Value.ToLowerInvariant()) && !office.IsMatch(Publication.Before(text, match.Index, 16));
                yield return Publication.Hit(isOwn ? "privacy.mail" : "privacy.public-mailbox", line.Place(match.Index, match.Length), match.Value, isOwn ? weight : null);
            }
        }
    }
}
