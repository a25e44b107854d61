using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading;

/// <summary>Keeps a slip that runs through a whole letter from drowning everything else.</summary>
internal static class Repetition
{
    // A reader mends ten places one by one; of a hundred he wants to hear once.
    private const int MostSingle = 10;

    /// <summary>The first hits one by one, and one more that holds all the other places.</summary>
    public static IEnumerable<RuleHit> Folded(IEnumerable<RuleHit> hits)
    {
        var found = hits.ToList();
        if (found.Count <= MostSingle) return found;
        var rest = found.Skip(MostSingle).ToList();
        var folded = rest[0] with { Places = [.. rest.SelectMany(hit => hit.Places)], Fix = rest.Count == 1 ? rest[0].Fix : null };
        return [.. found.Take(MostSingle), folded];
    }
}
