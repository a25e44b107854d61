using ReplyAssistant.Documents;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>The units that answer a request: past answers by their headings, and provisions in force.</summary>
internal static class UnitChoice
{
    private const int MostPolicies = 5;
    private const int MostAnswers = 8;

    // A unit that did not answer the same point is taken when it bears on the request so much, or on a clause that nothing else covers.
    private const double BearsMuch = 0.55;
    private const double BonusOfSamePoint = 0.15;

    // What lies far behind the best shares words with the request rather than its matter.
    private const double BehindBest = 0.7;
    private const double BehindAnswers = 0.6;

    // A newer answer that bears on the request much less than an older one says other things on the same clauses.
    private const double KeepsUp = 0.75;

    /// <summary>Past answers by how much they bear; given out newest letter first, each in its own order.</summary>
    /// <param name="freshDays">What a letter so many days newer says takes the place of what an older one says on the same clauses.</param>
    public static IReadOnlyList<AnswerUnit> Answers(RequestEvidence evidence, int freshDays)
    {
        var letters = evidence.Units.Where(u => u.Document.Metadata.Kind is DocumentKind.Reply or DocumentKind.Opinion).ToList();
        var current = letters.Select(u => Current(u, letters, freshDays)).OfType<AnswerUnit>()
            .OrderByDescending(u => u.Score + (u.AnswersSamePoint ? BonusOfSamePoint : 0));
        var best = evidence.Units.Select(u => u.Score).DefaultIfEmpty(0).Max();
        var chosen = new List<AnswerUnit>();
        foreach (var unit in current)
        {
            if (!unit.AnswersSamePoint && unit.Score < BehindBest * best) continue;
            if (unit.AnswersSamePoint || unit.Score >= BearsMuch || unit.Clauses.Any(c => !chosen.Any(u => u.Clauses.Contains(c))))
                chosen.Add(unit);
        }
        return [.. chosen.Take(MostAnswers)
            .OrderByDescending(u => u.AnswersSamePoint)
            .ThenByDescending(u => u.Document.Metadata.Date)
            .ThenBy(u => u.Document.Id, StringComparer.Ordinal)
            .ThenBy(u => u.Passages[0].Ordinal)];
    }

    // Null when newer letters say all of it anew.
    private static AnswerUnit? Current(AnswerUnit unit, List<AnswerUnit> all, int days)
    {
        var newer = all.Where(v => IsNewer(v, unit, days)
            && (v.AnswersSamePoint || v.Score >= BearsMuch) && v.Score >= KeepsUp * unit.Score).ToList();
        if (newer.Count == 0) return unit;
        var said = newer.SelectMany(v => v.Clauses).ToHashSet();
        var left = unit.Clauses.Where(c => !said.Contains(c)).ToList();
        return left.Count == 0 ? null : unit with { OnlyFor = left };
    }

    private static bool IsNewer(AnswerUnit a, AnswerUnit b, int days) =>
        a.Document.Metadata.Date is { } left && b.Document.Metadata.Date is { } right && left.DayNumber - right.DayNumber > days;

    /// <summary>Provisions of policies that are not known to have ended; the provisions of one policy stay together.</summary>
    public static IReadOnlyList<AnswerUnit> Provisions(RequestEvidence evidence, DateOnly on)
    {
        var inForce = evidence.Units
            .Where(u => u.Document.Metadata.Kind == DocumentKind.Policy && !EndedTitles.IsEnded(u.Document.Validity.On(on)))
            .ToList();
        var least = Math.Max(
            BehindBest * inForce.Select(u => u.Score).DefaultIfEmpty(0).Max(),
            BehindAnswers * evidence.Units.Select(u => u.Score).DefaultIfEmpty(0).Max());
        return [.. inForce
            .Where(u => u.Score >= least)
            .Take(MostPolicies)
            .OrderByDescending(u => u.Document.Metadata.Date)
            .ThenBy(u => u.Document.Id, StringComparer.Ordinal)
            .ThenBy(u => u.Passages[0].Ordinal)];
    }
}
