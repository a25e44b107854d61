using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>The class mark is one that the bureau's place knows, and the same at the head and at the foot.</summary>
internal sealed class ClassMarkRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["class.unknown", "class.conflict"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        // What a page sets around the letter is no line of it, but shows the class too.
        var lines = TextLines.Of(letter.Document);
        var end = letter.Lines.Where(l => l.Role is LineRole.Date or LineRole.Closing or LineRole.Paragraph).Select(l => l.CleanEnd).DefaultIfEmpty().Max();
        var head = LetterHeader.ResultClass(lines.Where(l => l.Start < letter.Letter.Title.End));
        var foot = LetterHeader.ResultClass(lines.Where(l => l.Start >= end));
        if (head is not null && foot is not null && Code(head.Text) != Code(foot.Text))
        {
            yield return new RuleHit("class.conflict", [letter.Place(foot), letter.Place(head)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["head"] = head.Text, ["foot"] = foot.Text },
            };
        }
        if (letter.Letter.ResultClass is not { } mark || !context.HasOwnProfile || context.Profile.Classes.Count == 0) yield break;
        // A1 is a kind of A.
        if (context.Profile.Classes.Any(c => Code(mark.Text).StartsWith(Code(c.Code), StringComparison.Ordinal))) yield break;
        yield return new RuleHit("class.unknown", [letter.Place(mark)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["mark"] = mark.Text, ["known"] = string.Join("、", context.Profile.Classes.Select(c => c.Code)),
            },
        };
    }

    private static string Code(string mark) =>
        string.Concat(mark.Select(c => c is >= 'Ａ' and <= 'Ｄ' ? (char)(c - 'Ａ' + 'A') : c)).ToUpperInvariant();
}
