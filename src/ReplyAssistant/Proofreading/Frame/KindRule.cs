using ReplyAssistant.Checking;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>提案 and 委员 belong to the CPPCC, 建议 and 代表 to the NPC: title, addressee and opening agree on one.</summary>
internal sealed class KindRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["header.kind-mismatch"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var signals = KindSignals.Of(letter);
        if (AnswersBoth(letter, signals)) yield break;
        var npc = signals.Where(s => s.IsNpc).ToList();
        var cppcc = signals.Where(s => !s.IsNpc).ToList();
        bool isNpc;
        if (context.Against is { } proposal) isNpc = proposal.Kind == ProposalKind.Npc;
        else if (npc.Count + cppcc.Count == 0) yield break;
        // Evenly divided, the title has the say: it is what the letter is filed under.
        else isNpc = npc.Count == cppcc.Count ? signals[0].IsNpc : npc.Count > cppcc.Count;

        var (wrong, right) = isNpc ? (cppcc, npc) : (npc, cppcc);
        // The body is no witness of the kind: it only may contradict the frame.
        wrong.AddRange(KindSignals.InBody(letter).Where(s => s.IsNpc != isNpc && !wrong.Any(w => w.Place == s.Place)));
        if (wrong.Count == 0) yield break;
        yield return new RuleHit("header.kind-mismatch", [.. wrong.Concat(right.Take(1)).Select(s => s.Place)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["wrong"] = string.Join("、", wrong.Select(s => s.Words).Distinct()),
                ["kind"] = isNpc ? "人大代表建议" : "政协提案",
            },
        };
    }

    // One letter may answer a 建议 and a 提案 of one subject: then its title names both bodies.
    private static bool AnswersBoth(CheckedLetter letter, IReadOnlyList<KindSignal> signals)
    {
        var title = letter.Lines.Where(l => l.Role == LineRole.Title).ToList();
        if (title.Count == 0) return false;
        var named = signals.Where(s => s.Words is not ("提案" or "建议") && s.Place.Start < title[^1].End).Select(s => s.IsNpc).Distinct();
        var asked = signals.Where(s => s.Words is "提案" or "建议" && s.Place.Start < title[^1].End).Select(s => s.IsNpc).Distinct();
        return named.Count() > 1 || asked.Count() > 1;
    }
}
