using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>What the rank of a passage is made of; each factor is 1 where it takes nothing away.</summary>
public sealed record PassageFeatures
{
    // Of two that bear alike the one in force, the newer and the authority itself come first; none of these makes up for
    // a third of the matter.
    private const double Ended = 0.85;
    private const double OtherVoice = 0.8;
    private const double LeastFreshness = 0.9;
    private const double YearsToLeast = 10;

    /// <summary>The index's score as a share of the best one of this search.</summary>
    public required double Index { get; init; }

    /// <summary>How much of the query's matter it holds, weighed by how rare its words are and whether they stand in one phrase, 0 to 1.</summary>
    public required double Matter { get; init; }

    /// <summary>Below 1 when the document is no longer in force.</summary>
    public required double Validity { get; init; }

    /// <summary>Falls slowly with the years; an undated document counts as old.</summary>
    public required double Freshness { get; init; }

    /// <summary>Below 1 for a report of a document or a comment on it.</summary>
    public required double Voice { get; init; }

    public double Score => (Index + Matter) / 2 * Validity * Freshness * Voice;

    /// <param name="matter">The share of the query's matter that the passage holds.</param>
    /// <param name="best">The index's best score of this search.</param>
    public static PassageFeatures Of(PassageHit hit, double matter, double best, DateOnly on) => new()
    {
        Index = best > 0 ? Math.Clamp(hit.Score / best, 0, 1) : 0,
        Matter = matter,
        Validity = NearCopies.HasEnded(hit.Document, on) ? Ended : 1,
        Freshness = FreshnessOf(hit.Document.Metadata.Date, on),
        Voice = hit.Passage.Zone == ZoneKind.FullText ? 1 : OtherVoice,
    };

    private static double FreshnessOf(DateOnly? date, DateOnly on)
    {
        var years = date is { } day ? Math.Max(0, on.DayNumber - day.DayNumber) / 365.25 : YearsToLeast;
        return 1 - ((1 - LeastFreshness) * Math.Min(1, years / YearsToLeast));
    }
}
