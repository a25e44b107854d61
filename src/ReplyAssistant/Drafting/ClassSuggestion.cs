using ReplyAssistant.Profiles;

namespace ReplyAssistant.Drafting;

/// <summary>Suggests a result class by the profile's own meanings; a person decides.</summary>
internal static class ClassSuggestion
{
    private static readonly string[] Outcomes = ["done", "under-way", "planned", "explained", "reference"];

    /// <returns>Null where the profile has no classes or a point is not answered yet.</returns>
    public static string? For(Profile profile, IReadOnlyList<DraftSection> sections)
    {
        if (profile.Classes.Count == 0 || sections.Count == 0) return null;
        if (sections.Any(s => s.Stance == Stance.NothingFound)) return null;
        var worst = sections.Max(s => Rank(s.Stance));
        return profile.Classes
            .Where(c => Array.IndexOf(Outcomes, c.Outcome) >= worst)
            .OrderBy(c => Array.IndexOf(Outcomes, c.Outcome))
            .FirstOrDefault()?.Code;
    }

    private static int Rank(Stance stance) => stance switch
    {
        Stance.AdoptedDone => 0,
        Stance.AdoptedUnderWay => 1,
        Stance.Planned or Stance.PartlyAdopted => 2,
        _ => 3,
    };
}
