using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>市政协七届一次会议, but 市七届人大一次会议: each body has its order of place, body, term and meeting.</summary>
internal sealed class SessionOrderRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["header.session-order"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var sessions = letter.Letter.Sessions;
        foreach (var session in sessions)
        {
            if (SessionParts.InOrder(session.Text) is not { } ordered) continue;
            // Where the letter itself has it right elsewhere, the fix is certain; a letter that is all of one mind may follow its place.
            var right = sessions.FirstOrDefault(s => s.Text == ordered);
            yield return new RuleHit("header.session-order", [letter.Place(session), .. right is null ? [] : new[] { letter.Place(right) }])
            {
                Fix = right is null ? null : ordered,
                Severity = right is null ? Severity.Hint : null,
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["session"] = session.Text, ["ordered"] = ordered },
            };
        }
    }
}
