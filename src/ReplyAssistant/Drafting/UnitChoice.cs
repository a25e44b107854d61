using ReplyAssistant.Documents;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>The units that answer a request: past answers by their headings, and provisions in force.</summary>
internal static class UnitChoice
{
    private const int MostPolicies = 5;
    private const int MostAnswers = 8;

    /// <summary>Past answers: whole when they answered the same point, else only those that add a clause; newest letter first, each in its own order.</summary>
    public static IReadOnlyList<AnswerUnit> Answers(RequestEvidence evidence)
    {
        var covered = new HashSet<int>();
        var chosen = new List<AnswerUnit>();
        foreach (var unit in evidence.Units.Where(u => u.Document.Metadata.Kind is DocumentKind.Reply or DocumentKind.Opinion))
        {
            var adds = unit.Clauses.Any(c => !covered.Contains(c));
            if (!unit.AnswersSamePoint && !adds) continue;
            chosen.Add(unit);
            covered.UnionWith(unit.Clauses);
        }
        return [.. chosen.Take(MostAnswers)
            .OrderByDescending(u => u.AnswersSamePoint)
            .ThenByDescending(u => u.Document.Metadata.Date)
            .ThenBy(u => u.Document.Id, StringComparer.Ordinal)
            .ThenBy(u => u.Passages[0].Ordinal)];
    }

    /// <summary>Provisions of policies that are not known to have ended; the provisions of one policy stay together.</summary>
    public static IReadOnlyList<AnswerUnit> Provisions(RequestEvidence evidence, DateOnly on) =>
        [.. evidence.Units
            .Where(u => u.Document.Metadata.Kind == DocumentKind.Policy && !EndedTitles.IsEnded(u.Document.Validity.On(on)))
            .Take(MostPolicies)
            .OrderByDescending(u => u.Document.Metadata.Date)
            .ThenBy(u => u.Document.Id, StringComparer.Ordinal)
            .ThenBy(u => u.Passages[0].Ordinal)];
}
