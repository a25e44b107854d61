using ReplyAssistant.Checking;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>Parts of an answer, under headings of their own, that say nothing of the mechanism, system or fund that was asked for.</summary>
internal sealed class BesidePointRule : IFormRule
{
    // A short part may lean on the part before it.
    private const int LeastPart = 150;

    public IReadOnlyList<string> Ids => ["coverage.beside-point"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        foreach (var answer in LetterAnswer.Of(letter))
        {
            if (AskedObject.Of(answer.Question) is not { } asked) continue;
            var beside = answer.Section.Blocks
                .Where(b => b.Heading is { } h && b.Paragraphs.Count > 0 && b.Paragraphs[^1].End - h.Start >= LeastPart
                    && !asked.IsTakenUpIn(letter.Text[h.Start..b.Paragraphs[^1].End]))
                .ToList();
            if (beside.Count == 0) continue;
            yield return new RuleHit("coverage.beside-point", [.. beside.Select(b => letter.Place(b.Heading!))])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["question"] = SwappedAnswerRule.Short(answer.Question), ["object"] = asked.Name,
                },
            };
        }
    }
}
