using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>Title and opening name the same session, and it is that of the proposal.</summary>
internal sealed class SessionRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["header.session-mismatch"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var sessions = letter.Letter.Sessions.Select(s => (Part: s, Parts: SessionParts.Of(s.Text))).Where(s => s.Parts is not null).ToList();
        if (SessionParts.Of(context.Against?.Session ?? "") is { } asked)
        {
            // A letter may name further sessions beside the proposal's own.
            foreach (var group in sessions.GroupBy(s => IsTitle(letter, s.Part)))
            {
                if (group.Any(s => s.Parts!.IsSameMeeting(asked))) continue;
                yield return Hit(letter, [group.First().Part], $"这里写作“{group.First().Part.Text}”，提案、建议上是“{context.Against!.Session}”，请改正。");
            }
            yield break;
        }

        var title = sessions.Where(s => IsTitle(letter, s.Part)).ToList();
        var opening = sessions.Where(s => !IsTitle(letter, s.Part)).ToList();
        if (title.Count == 0 || opening.Count == 0) yield break;
        if (opening.Any(o => title.Any(t => t.Parts!.IsSameMeeting(o.Parts!)))) yield break;
        yield return Hit(letter, [opening[0].Part, title[0].Part], null) with
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = title[0].Part.Text, ["opening"] = opening[0].Part.Text },
        };
    }

    private static bool IsTitle(CheckedLetter letter, LetterPart part) => part.Start < letter.Letter.Title.End;

    private static RuleHit Hit(CheckedLetter letter, IEnumerable<LetterPart> parts, string? message) =>
        new("header.session-mismatch", [.. parts.Select(letter.Place)]) { Message = message };
}
