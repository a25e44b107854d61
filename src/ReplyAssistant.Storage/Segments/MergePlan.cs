namespace ReplyAssistant.Storage.Segments;

/// <summary>Which neighbouring segments to make one of.</summary>
/// <param name="First">The first of them among the segments in order.</param>
internal readonly record struct MergePlan(int First, int Count)
{
    // Eight of a size make one of the next: each entry is written again once for each factor of eight.
    private const int Factor = 8;

    // Below this size all are alike: a commit of one document, or of fifty passages.
    private const int Smallest = 64;

    // More at once would keep more heads in memory and gain nothing.
    private const int Most = 32;

    // A quarter of dead entries costs each search some of its time.
    private const double DeadShare = 0.25;

    private const int Levels = 10;

    /// <param name="segments">For each segment its entries and how many of them are dead, in order.</param>
    /// <returns>Null when nothing is due.</returns>
    public static MergePlan? Of(IReadOnlyList<(int Entries, int Dead)> segments)
    {
        for (var level = 0; level < Levels; level++)
            if (RunOf(segments, level) is { } run) return run;
        for (var i = 0; i < segments.Count; i++)
            if (segments[i].Dead > segments[i].Entries * DeadShare) return new MergePlan(i, 1);
        return null;
    }

    private static MergePlan? RunOf(IReadOnlyList<(int Entries, int Dead)> segments, int level)
    {
        var count = 0;
        for (var i = 0; i <= segments.Count; i++)
        {
            if (i < segments.Count && count < Most && LevelOf(segments[i]) <= level)
            {
                count++;
                continue;
            }
            if (count >= Factor) return new MergePlan(i - count, count);
            count = 0;
        }
        return null;
    }

    private static int LevelOf((int Entries, int Dead) segment)
    {
        var level = 0;
        for (var living = (segment.Entries - segment.Dead) / Smallest; living >= Factor; living /= Factor) level++;
        return level;
    }
}
