using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>A second question that is answered inside the answer to another one, without a heading of its own.</summary>
internal sealed class HiddenQuestionRule : IFormRule
{
    // Shorter, it is a remark on the point that stands above it.
    private const int LeastAnswer = 80;

    // What is asked for is done (完善, 增设); what is complained of (手续繁琐) belongs to the point above.
    private static readonly Regex asks = Patterns.Linear(
        "^(?:进一步|尽快|适当|加快|加大|加强|同步|统筹|全面)?(?:完善|增设|增加|增开|建立|设立|成立|组建|优化|解决|推进|推动|支持|扩大|提高|提升|改善|改造|新建|建设|修建|开通|延长|降低|减免|制定|出台|设置|打造|培育|引进|开展|实施|规范|整治|允许|取消|调整)");

    public IReadOnlyList<string> Ids => ["coverage.hidden-question"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        // Where points have no headings at all, none is hidden.
        if (LetterAnswer.Of(letter).Count < 2) yield break;
        foreach (var point in LetterPoints.Of(letter.Letter).Where(p => p.Hidden && asks.IsMatch(p.Point) && IsQuestionOfItsOwn(letter.Letter, p)))
        {
            var sentence = letter.Text.AsSpan(point.Start, point.End - point.Start).IndexOf('，');
            yield return new RuleHit("coverage.hidden-question", [letter.Place(point.Start, point.Start + (sentence > 0 ? sentence : Math.Min(20, point.End - point.Start)))])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["question"] = SwappedAnswerRule.Short(point.Point) },
            };
        }
    }

    // A difficulty that is taken up in passing belongs to its point; a question of its own opens a paragraph after the answer to the first.
    private static bool IsQuestionOfItsOwn(ReplyLetter letter, LetterPoint point) =>
        point.End - point.Start >= LeastAnswer
        && letter.Sections.Any(s => s.Blocks.Any(b => b.Paragraphs.Skip(1).Any(p => p.Start == point.Start)));
}
