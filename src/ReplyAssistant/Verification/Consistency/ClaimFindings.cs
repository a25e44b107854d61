using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.PastLetters;

namespace ReplyAssistant.Verification.Consistency;

/// <summary>One thing counted as of one day, otherwise here than in another reply of the bureau, in whatever words.</summary>
internal static class ClaimFindings
{
    // 企业 or 项目 alone may be anything; a name of some length is one thing.
    private const int LeastName = 6;

    // 全市 and 我市 are the same scope; any other place in front of a name is another one.
    private static readonly Regex scope = Patterns.Linear("^(?:全市|我市|全省|我省|全区|我区|全县|我县|本市|目前|其中|共)+");

    public static IEnumerable<RuleHit> Of(CheckedLetter letter, IReadOnlyList<PastLetter> past)
    {
        var theirs = past.Where(p => !p.IsSameCase)
            .SelectMany(p => SentenceSplitter.Split(p.Document.Text).SelectMany(s => Claims(s.In(p.Document.Text))).Select(c => (Past: p, c.Key, c.Claim)))
            .ToLookup(c => c.Key);
        if (theirs.Count == 0) yield break;
        foreach (var paragraph in letter.Letter.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Paragraphs))
        foreach (var sentence in SentenceSplitter.Split(letter.Text, paragraph.Start, paragraph.End))
        foreach (var (key, claim) in Claims(sentence.In(letter.Text)))
        {
            if (theirs[key].FirstOrDefault(t => !string.Equals(t.Claim.Value, claim.Value, StringComparison.Ordinal)) is not { Past: { } source } other) continue;
            var at = letter.Text.IndexOf(claim.Value + claim.Unit, sentence.Start, sentence.Length, StringComparison.Ordinal);
            if (at < 0) continue;
            yield return new RuleHit("consistency.other-figure", [letter.Place(at, at + claim.Value.Length + claim.Unit.Length)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["what"] = key.What, ["here"] = claim.Value + claim.Unit, ["there"] = other.Claim.Value + other.Claim.Unit, ["source"] = source.Name,
                },
            };
        }
    }

    private static IEnumerable<((string What, string Unit, string AsOf) Key, FigureClaim Claim)> Claims(string sentence) =>
        from claim in FigureClaims.Of(sentence)
        where claim.AsOf.Length > 0
        let what = scope.Replace(claim.What, "")
        where what.Length >= LeastName
        select ((what, claim.Unit, claim.AsOf), claim);
}
