using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>A reply to a 提案 is copied to the CPPCC's office for proposals, one to a 建议 to the NPC's office for deputies.</summary>
internal sealed class CopiesRule : IFormRule
{
    private static readonly Regex cppcc = Patterns.Linear("政协|提案委|提案办");
    private static readonly Regex npc = Patterns.Linear("人大|选联任|代工委|代表工委|代表工作|人代工委|人事代表|选举任免");

    public IReadOnlyList<string> Ids => ["header.copy-mismatch"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        if (letter.Letter.IsNpc is not { } isNpc || letter.Letter.CopyTo.Count == 0) yield break;
        var (own, other) = isNpc ? (npc, cppcc) : (cppcc, npc);
        // Both named: a letter that answers both, or a place where both are told.
        if (letter.Letter.CopyTo.Any(c => own.IsMatch(c.Text))) yield break;
        foreach (var copy in letter.Letter.CopyTo.Where(c => other.IsMatch(c.Text)))
        {
            yield return new RuleHit("header.copy-mismatch", [letter.Place(copy)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["copy"] = copy.Text, ["kind"] = isNpc ? "人大代表建议" : "政协提案", ["body"] = isNpc ? "人大" : "政协",
                },
            };
        }
    }
}
