using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>What the terms of a text are called elsewhere in the store.</summary>
internal sealed class Otherwise(string folded, Thesaurus thesaurus, IWordBreaker words, TermStatistics statistics)
{
    private readonly IReadOnlyList<SaidOtherwise> said = thesaurus.Find(folded, words);

    /// <summary>The other wordings for what a term is part of; none where the store does not have them.</summary>
    /// <param name="weight">Of the term. A wording that is commoner in the store than the term counts for no more than its own rarity.</param>
    public IReadOnlyList<OtherWording> Of(string term, double weight)
    {
        if (said.Count == 0 || weight <= 0) return [];
        var others = new List<OtherWording>();
        foreach (var piece in said.Where(s => s.Places.Any(p => Holds(p.In(folded), term))))
            foreach (var other in piece.Others)
                if (WeightOf(other.Text) is var own and > 0) others.Add(other with { Weight = other.Weight * Math.Min(1, own / weight) });
        return others;
    }

    private static bool Holds(string place, string term) =>
        place.Contains(term, StringComparison.OrdinalIgnoreCase) || term.Contains(place, StringComparison.OrdinalIgnoreCase);

    // As rare as the rarest of its pieces; 0 when one of them stands nowhere, for then the whole does not.
    private double WeightOf(string wording)
    {
        var weights = RequestTerms.PiecesOf(wording)
            .Select(p => statistics.PassageCounts.GetValueOrDefault(p) == 0 ? 0 : TermWeights.Of(p, statistics)).ToList();
        return weights.Contains(0) ? 0 : weights.Max();
    }
}
