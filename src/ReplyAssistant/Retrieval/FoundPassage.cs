using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>A passage that bears on a query, with what its rank is made of.</summary>
/// <param name="Copies">Passages of other places that say the same in the same words and are not shown.</param>
public sealed record FoundPassage(PassageHit Hit, PassageFeatures Features, IReadOnlyList<PassageHit> Copies)
{
    public double Score => Features.Score;

    /// <summary>In Chinese: the words and fields, then where else it stands.</summary>
    public IReadOnlyList<string> Why => Copies.Count == 0 ? Hit.Why : [.. Hit.Why, NearCopies.Note([.. Copies.Select(c => c.Document)])];
}

/// <summary>What a query found.</summary>
/// <param name="Passages">Best first.</param>
/// <param name="SharesOnlyEmptyWords">True when there is nothing to show because only words that say nothing of a matter are shared.</param>
public sealed record FoundPassages(IReadOnlyList<FoundPassage> Passages, bool SharesOnlyEmptyWords);
