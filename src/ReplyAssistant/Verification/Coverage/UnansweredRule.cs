using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;
using ReplyAssistant.Proposals;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>A point of the proposal that the letter neither quotes nor answers.</summary>
internal sealed class UnansweredRule(RequestTerms terms) : IFormRule
{
    // A heading may shorten or mend what was asked; half of its pairs of characters are then still there.
    private const double SameHeading = 0.5;

    // Without a heading of its own a point counts as answered where most of its words stand in the letter.
    private const double InText = 0.75;

    // What was asked in passing may be answered in passing, and in other words.
    private const double InPassing = 0.25;

    public IReadOnlyList<string> Ids => ["coverage.unanswered"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        if (context.Against is not { Requests.Count: > 0 } proposal) yield break;
        var points = LetterPoints.Of(letter.Letter);
        var divided = LetterAnswer.Of(letter).Count > 0;
        var free = points.Select((p, i) => i).ToHashSet();
        foreach (var request in proposal.Requests)
        {
            var best = free.Select(i => (Index: i, Like: Math.Max(Likeness.Of(request.Heading, points[i].Point), Likeness.Of(request.Text, points[i].Point) - 0.2)))
                .OrderByDescending(b => b.Like).FirstOrDefault(b => b.Like >= SameHeading, (-1, 0));
            if (best.Index >= 0) free.Remove(best.Index);
            else if ((divided && request.HiddenIn is null) || SharedWords(letter, request) < (request.HiddenIn is null ? InText : InPassing))
                yield return Missing(letter, request);
        }
    }

    private double SharedWords(CheckedLetter letter, ProposalRequest request) =>
        AnswerFit.Of([request.Heading], [string.Join('\n', letter.Letter.Sections.Select(s => letter.Text[s.Start..s.End]))], terms).Held[0].Share;

    // What is not there has no place: the finding stands where the answers are announced.
    private static RuleHit Missing(CheckedLetter letter, ProposalRequest request)
    {
        var announced = letter.Letter.Opening.Count > 0 ? letter.Letter.Opening[^1] : letter.Letter.Title;
        var place = letter.Place(announced);
        return new RuleHit("coverage.unanswered", [new TextSpan(Math.Max(place.Start, place.End - 12), place.End)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["number"] = request.Number.Length > 0 ? request.Number + " " : "", ["question"] = SwappedAnswerRule.Short(request.Heading),
            },
        };
    }
}
