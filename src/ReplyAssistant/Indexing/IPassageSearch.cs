using ReplyAssistant.Documents;

namespace ReplyAssistant.Indexing;

/// <summary>What to look for and where not to look.</summary>
public sealed record PassageQuery
{
    public required string Text { get; init; }

    /// <summary>At most so many; 1 to 200.</summary>
    public int Top { get; init; } = 20;

    /// <summary>Null for every kind.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Only documents of this day or later; undated ones are left out then.</summary>
    public DateOnly? After { get; init; }

    /// <summary>Only documents of this day or earlier; undated ones are left out then.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Part of the issuer's name.</summary>
    public string? Issuer { get; init; }

    /// <summary>Only passages of the document with this id.</summary>
    public string? Document { get; init; }

    /// <summary>Ids of documents that must not be found.</summary>
    public IReadOnlyCollection<string> ExcludedDocuments { get; init; } = [];

    /// <summary>Leave out news and comment zones (furniture is never indexed).</summary>
    public bool OnlyFullText { get; init; }

    /// <summary>What else its words are called; empty to search by its words alone.</summary>
    public Thesaurus Thesaurus { get; init; } = Thesaurus.Empty;

    /// <summary>Fill in <see cref="PassageHit.Matches"/>; costs a look at the text of each hit.</summary>
    public bool Explain { get; init; }
}

/// <summary>A passage that was found.</summary>
/// <param name="Score">Higher is better; comparable within one search only.</param>
/// <param name="Why">The words and fields that found it, in Chinese, strongest first.</param>
public sealed record PassageHit(Passage Passage, StoredDocument Document, double Score, IReadOnlyList<string> Why)
{
    /// <summary>Every term that the score is made of, heaviest first; empty unless the query asks for it.</summary>
    public IReadOnlyList<TermMatch> Matches { get; init; } = [];
}

/// <summary>A past point that was found.</summary>
public sealed record PointHit(PastPoint Point, StoredDocument Document, double Score, IReadOnlyList<string> Why)
{
    /// <inheritdoc cref="PassageHit.Matches"/>
    public IReadOnlyList<TermMatch> Matches { get; init; } = [];
}

/// <summary>The seam to the index: ranked search over passages and over past points.</summary>
public interface IPassageSearch
{
    /// <returns>Best first; of equal score the newer document, then document id and ordinal decide.</returns>
    Task<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken);

    /// <summary>Past points whose question is like the query.</summary>
    Task<IReadOnlyList<PointHit>> SearchPointsAsync(PassageQuery query, CancellationToken cancellationToken);

    /// <summary>In how many passages and documents each term stands (as words or as bigrams), and how many there are; an unknown term has 0.</summary>
    Task<TermStatistics> StatisticsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken);
}

/// <summary>How many passages there are, and how many of them hold each term.</summary>
public sealed record TermStatistics(int Passages, IReadOnlyDictionary<string, int> PassageCounts)
{
    public int Documents { get; init; }

    /// <summary>How many documents hold each term: a phrase of the genre stands in most of them, once or twice in each.</summary>
    public IReadOnlyDictionary<string, int> DocumentCounts { get; init; } = new Dictionary<string, int>();
}
