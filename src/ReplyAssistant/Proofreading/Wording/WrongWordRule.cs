using ReplyAssistant.Checking;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Proofreading.Wording;

/// <summary>Words of the list: misspelt, confused with another, or in a form that is not recommended.</summary>
internal sealed class WrongWordRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["wording.misspelt", "wording.confused", "wording.variant"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context) =>
        letter.Paragraphs.Where(p => p.IsBody || p.Role == LineRole.Title)
            .SelectMany(paragraph => WordList.Default.In(paragraph.Text).Select(found => Hit(paragraph, found.At, found.Entry)))
            .GroupBy(hit => hit.Rule).SelectMany(Repetition.Folded);

    private static RuleHit Hit(CheckedParagraph paragraph, int at, WordEntry entry)
    {
        TextSpan place = paragraph.Place(at, entry.Wrong.Length);
        return new RuleHit(entry.Rule, [place])
        {
            // Only a form that is never a word, or never the recommended one, is changed without asking.
            Fix = entry.Severity is null ? entry.Right : null,
            Severity = entry.Severity,
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["quote"] = entry.Wrong, ["fix"] = entry.Right },
        };
    }
}
