using System.Text;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Commitments;

namespace ReplyAssistant.Verification.Classes;

/// <summary>The result class against what the answers say, by the bureau's own meanings of the letters.</summary>
internal sealed class ClassRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["class.only-plans"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        if (letter.Letter.ResultClass is not { Text.Length: > 0 } mark || context.Profile.Classes.Count == 0) yield break;
        var code = mark.Text.Normalize(NormalizationForm.FormKC);
        // What the letters mean is known for the profile's bureau only.
        var isOurs = LetterIssuer.IsOf(letter, context.Profile);
        var known = context.Profile.Classes.FirstOrDefault(c => code.StartsWith(c.Code, StringComparison.Ordinal));
        if ((isOurs ? known?.Outcome != "done" : code[0] != 'A') || letter.Letter.Sections.Count == 0) yield break;
        var unsolved = letter.Letter.Sections.Where(s => !SaysDone(letter.Text, s)).ToList();
        if (unsolved.Count == 0) yield break;
        yield return new RuleHit("class.only-plans", [letter.Place(mark), .. unsolved.Select(s => letter.Place(s.Heading.End > s.Heading.Start ? s.Heading : First(s)))])
        {
            Words = Words(("class", code), ("count", $"{unsolved.Count}"), ("meaning", (isOurs ? known : null)?.Meaning ?? "已经解决或者采纳")),
            Severity = isOurs && unsolved.Count == letter.Letter.Sections.Count ? null : Severity.Hint,
        };
    }

    // One sentence that tells of something done or under way, and neither promises nor explains why not.
    private static bool SaysDone(string text, LetterSection section) =>
        section.Blocks.SelectMany(b => b.Paragraphs).SelectMany(p => SentenceSplitter.Split(text, p.Start, p.End)).Select(s => s.In(text))
            .Any(s => !PromiseWords.Promise(s) && DoneWords.Tells(s));

    private static LetterPart First(LetterSection section) =>
        section.Blocks.SelectMany(b => b.Paragraphs).FirstOrDefault() ?? section.Heading;

    private static Dictionary<string, string> Words(params (string Key, string Value)[] words) =>
        words.ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
}
