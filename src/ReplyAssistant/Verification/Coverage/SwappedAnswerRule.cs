using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>Two answers that stand under each other's questions, and one that is about another question than its own.</summary>
internal sealed class SwappedAnswerRule(RequestTerms terms) : IFormRule
{
    // Of 69 pairs of questions in 20 letters that are right, 65 fit better as they stand, by 0.33 and more; exchanged, these are found.
    // The worst of the others (answers in quite other words) seems exchanged by 0.28.
    private const double Clear = 0.3;
    private const double Certain = 0.4;

    // A heading of the bureau's own (下一步措施, 深化增值税改革) asks nothing: only several words of it under another heading are more than chance.
    private const int LeastTelling = 2;

    // Proposals ask for a dozen things at most; beyond so many points it is a compendium. Each question is looked for in each
    // answer, so the cost is the letter's length times this.
    private const int MostPoints = 20;

    public IReadOnlyList<string> Ids => ["coverage.swapped", "coverage.not-about"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var answers = LetterAnswer.Of(letter);
        if (answers.Count is < 2 or > MostPoints) yield break;
        var fit = AnswerFit.Of([.. answers.Select(a => a.Question)], [.. answers.Select(a => a.Text)], terms);
        var told = new HashSet<int>();
        var asked = answers.Select(a => PointHeading.IsFramed(a.Section.Heading.Text)).ToList();
        foreach (var (i, j, gain) in Exchanges(fit))
        {
            if (!(asked[i] && asked[j]) && Math.Min(fit.Telling(i, j), fit.Telling(j, i)) < LeastTelling) continue;
            if (told.Contains(i) || told.Contains(j)) continue;
            told.UnionWith([i, j]);
            yield return new RuleHit("coverage.swapped", [answers[i].Heading, answers[j].Heading])
            {
                Words = Words(answers[i].Question, answers[j].Question),
                Severity = gain >= Certain ? null : Severity.Hint,
            };
        }
        foreach (var i in Enumerable.Range(0, answers.Count).Where(i => asked[i] && !told.Contains(i) && IsAboutNothingAsked(fit, i)))
            yield return new RuleHit("coverage.not-about", [answers[i].Heading]) { Words = Words(answers[i].Question, "") };
    }

    // The clearest first: three answers that went round are told as one pair at least.
    private static IEnumerable<(int First, int Second, double Gain)> Exchanges(AnswerFit fit)
    {
        var found = new List<(int First, int Second, double Gain)>();
        for (var i = 0; i < fit.Count; i++)
        {
            for (var j = i + 1; j < fit.Count; j++)
            {
                var gain = fit[i, j] + fit[j, i] - fit[i, i] - fit[j, j];
                if (gain >= Clear && fit[i, j] >= fit[i, i] && fit[j, i] >= fit[j, j]) found.Add((i, j, gain));
            }
        }
        return found.OrderByDescending(f => f.Gain);
    }

    // A short question may be answered in other words; one of four words of matter of which not even a part returns is another matter.
    private static bool IsAboutNothingAsked(AnswerFit fit, int i) => fit.Held[i] is { Words: >= 4, Share: < 0.06 };

    private static Dictionary<string, string> Words(string first, string second) => new(StringComparer.Ordinal)
    {
        ["first"] = Short(first), ["second"] = Short(second),
    };

    internal static string Short(string question) => question.Length <= 20 ? question : question[..18] + "……";
}
