using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Verification.Commitments;

/// <summary>Promises without a day, and promises of which nobody knows whose they are.</summary>
/// <remarks>One finding for the whole letter with all its places: next steps without a day are usual, and a flood of them helps nobody.</remarks>
internal sealed class CommitmentRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["commitment.no-date", "commitment.no-owner"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var promises = CommitmentReader.Of(letter.Text, letter.Letter, letter.Document.Metadata.Date ?? context.On);
        var undated = promises.Where(p => p.Due is null).ToList();
        if (undated.Count > 0)
        {
            // A letter that says the matter is on a plan must say somewhere by when.
            var planned = IsPlannedClass(letter, context) && undated.Count == promises.Count;
            yield return Hit("commitment.no-date", letter, undated, promises.Count, planned ? Severity.Warning : null);
        }
        var vague = promises.Where(p => p.IsOwnerVague).ToList();
        if (vague.Count > 0) yield return Hit("commitment.no-owner", letter, vague, promises.Count, null);
    }

    private static RuleHit Hit(string rule, CheckedLetter letter, List<Commitment> found, int all, Severity? severity) =>
        new(rule, [.. found.Select(p => letter.Place(p.Place.Start, p.Place.End))])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = $"{found.Count}", ["all"] = $"{all}" },
            Severity = severity,
        };

    private static bool IsPlannedClass(CheckedLetter letter, CheckContext context) =>
        letter.Letter.ResultClass?.Text is { Length: > 0 } code && LetterIssuer.IsOf(letter, context.Profile)
        && context.Profile.Classes.Any(c => c.Outcome == "planned" && c.Code[0] == code.Normalize(System.Text.NormalizationForm.FormKC)[0]);
}
