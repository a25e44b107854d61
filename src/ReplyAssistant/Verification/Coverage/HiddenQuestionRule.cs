using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>A second question that is answered inside the answer to another one, without a heading of its own.</summary>
internal sealed class HiddenQuestionRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["coverage.hidden-question"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        // Where points have no headings at all, none is hidden.
        if (LetterAnswer.Of(letter).Count < 2) yield break;
        foreach (var point in LetterPoints.Of(letter.Letter).Where(p => p.Hidden))
        {
            var sentence = letter.Text.AsSpan(point.Start, point.End - point.Start).IndexOf('，');
            yield return new RuleHit("coverage.hidden-question", [letter.Place(point.Start, point.Start + (sentence > 0 ? sentence : Math.Min(20, point.End - point.Start)))])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["question"] = SwappedAnswerRule.Short(point.Point) },
            };
        }
    }
}
