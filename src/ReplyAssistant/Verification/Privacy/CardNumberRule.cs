using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Privacy;

/// <summary>Numbers of identity cards and bank cards, by their check digits.</summary>
internal sealed class CardNumberRule : IFormRule
{
    private static readonly Regex number = Patterns.Linear("[1-9](?:[- ]?[0-9]){13,18}[- ]?[Xx]?");

    private static readonly Regex identityLabel = Patterns.Linear("(?:身份证|身份号码|居民证)");

    private static readonly Regex cardLabel = Patterns.Linear("(?:卡号|账号|帐号|账户|银行卡|储蓄卡|存折)");

    public IReadOnlyList<string> Ids => ["privacy.identity-number", "privacy.bank-card"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var weight = Publication.Weight(letter);
        foreach (var line in letter.Lines)
        {
            var text = Publication.Folded(line.Text);
            foreach (Match match in number.Matches(text))
            {
                var length = match.Value.TrimEnd(' ', '-').Length;
                if (!Publication.StandsAlone(text, match.Index, match.Index + length)) continue;
                var bare = string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit));
                if (RuleOf(bare, Publication.Before(text, match.Index, 16)) is { } rule)
                    yield return Publication.Hit(rule, line.Place(match.Index, length), bare, weight);
            }
        }
    }

    private static string? RuleOf(string bare, string before)
    {
        var named = identityLabel.IsMatch(before);
        if (PersonalNumber.IsIdentity(bare) || (named && (PersonalNumber.LooksLikeIdentity(bare) || PersonalNumber.IsOldIdentity(bare))))
            return "privacy.identity-number";
        return !bare.EndsWith('X') && !bare.EndsWith('x') && PersonalNumber.IsBankCard(bare, cardLabel.IsMatch(before)) ? "privacy.bank-card" : null;
    }
}
