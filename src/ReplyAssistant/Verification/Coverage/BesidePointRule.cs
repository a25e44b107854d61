using ReplyAssistant.Checking;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>A part of an answer, under a heading of its own, that takes up nothing of the question which the other answers do not name as well.</summary>
internal sealed class BesidePointRule(RequestTerms terms) : IFormRule
{
    // A short part may lean on the part before it.
    private const int LeastPart = 150;

    // The other parts show that the question can be answered in its own words.
    private const double OtherPart = 0.2;

    public IReadOnlyList<string> Ids => ["coverage.beside-point"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var answers = LetterAnswer.Of(letter);
        foreach (var answer in answers)
        {
            var parts = answer.Section.Blocks.Where(b => b.Heading is not null && b.Paragraphs.Count > 0).ToList();
            if (parts.Count is < 2 or > 20) continue;
            var texts = parts.Select(p => letter.Text[p.Heading!.Start..p.Paragraphs[^1].End]).ToList();
            var others = answers.Where(a => a != answer).Select(a => a.Text).ToList();
            var fit = AnswerFit.Of([answer.Question], [.. texts, .. others], terms);
            for (var i = 0; i < parts.Count; i++)
            {
                if (texts[i].Length < LeastPart || fit[i, 0] > 0.12 || !Enumerable.Range(0, parts.Count).Any(k => fit[k, 0] >= OtherPart)) continue;
                yield return new RuleHit("coverage.beside-point", [letter.Place(parts[i].Heading!)])
                {
                    Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["question"] = SwappedAnswerRule.Short(answer.Question) },
                };
            }
        }
    }
}
