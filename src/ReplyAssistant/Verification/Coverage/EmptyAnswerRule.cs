using ReplyAssistant.Checking;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>A question without an answer, an answer of set phrases, one without figure, document or reason, and one given twice.</summary>
internal sealed class EmptyAnswerRule : IFormRule
{
    private const int LeastAnswer = 12;

    // The fullest fine words of letters at hand take a tenth of an answer; an empty answer is a third of them and more.
    private const double MostlyPhrases = 0.25;

    public IReadOnlyList<string> Ids => ["coverage.empty", "coverage.boilerplate", "coverage.no-fact", "coverage.same-answer"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var answers = LetterAnswer.Of(letter);
        var seen = new List<LetterAnswer>();
        foreach (var answer in answers)
        {
            var twin = answer.Text.Length < 60 ? null : seen.Find(s => IsSame(s.Text, answer.Text));
            seen.Add(answer);
            if (RuleOf(answer.Text) is { } rule) yield return new RuleHit(rule, [rule == "coverage.empty" ? answer.Heading : rule == "coverage.boilerplate" ? answer.Body : answer.Heading]) { Words = Named(answer.Question) };
            else if (twin is not null) yield return new RuleHit("coverage.same-answer", [answer.Heading, twin.Heading]) { Words = Named(answer.Question) };
        }
    }

    private static string? RuleOf(string text)
    {
        var letters = text.Count(char.IsLetterOrDigit);
        if (letters < LeastAnswer) return text.Contains("〔待补充", StringComparison.Ordinal) || Substance.IsShortAnswer(text) ? null : "coverage.empty";
        if (text.StartsWith("〔待补充", StringComparison.Ordinal) || !Substance.HasNoFigureOrDocument(text)) return null;
        var phrases = (double)EmptyWords.Length(text) / letters;
        return phrases >= MostlyPhrases && Substance.HasNoMeasure(text) ? "coverage.boilerplate" : "coverage.no-fact";
    }

    private static bool IsSame(string one, string other) =>
        Math.Abs(one.Length - other.Length) < one.Length / 5 && NearCopy.Dice(one, other) >= 0.95;

    private static Dictionary<string, string> Named(string question) => new(StringComparer.Ordinal) { ["question"] = SwappedAnswerRule.Short(question) };
}
