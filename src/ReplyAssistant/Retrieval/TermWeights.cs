using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>How much a word says of a matter, by what the store holds: rare words much, the genre's words next to nothing.</summary>
internal static class TermWeights
{
    // The list is from general knowledge; a small store cannot tell by itself that 统筹 is empty.
    // A share of what the rarest word weighs, so that it stays next to nothing in a small store too.
    private const double OfStopWord = 0.02;

    // A word of the genre tells something beside words of the matter: 资金 of 转贷资金.
    private const double OfGenreWord = 0.35;

    // A word that the store does not know cannot be found in it: it speaks against what was found, but it may be only
    // another word for what the store says.
    private const double OfUnknown = 0.7;

    // From this share of the documents on a word tells less of its matter, and least when every document has it.
    private const double WideSpread = 0.5;
    private const double LeastOfSpread = 0.3;
    private const double Assumed = 8;

    /// <summary>True for a word that names no matter.</summary>
    public static bool IsEmpty(string term) => StopWords.Contains(term) || GenreWords.Contains(term);

    public static double Of(string term, TermStatistics statistics)
    {
        if (StopWords.Contains(term)) return OfStopWord * Rarity(0, statistics.Passages);
        var share = GenreWords.Contains(term) ? OfGenreWord : 1;
        var passages = statistics.PassageCounts.GetValueOrDefault(term);
        if (passages == 0) return share * OfUnknown * Rarity(1, statistics.Passages);
        return share * Rarity(passages, statistics.Passages) * Spread(statistics.DocumentCounts.GetValueOrDefault(term), statistics.Documents);
    }

    private static double Rarity(int holding, int all) => Math.Log((all + 1.0) / (holding + 0.5));

    // A phrase of the genre stands in most documents, once or twice in each; a matter fills the passages of a few. Some
    // documents are added of which a quarter hold it: five letters of one bureau are too few to tell its matter from its manner.
    private static double Spread(int holding, int all)
    {
        var share = (holding + (Assumed / 4.0)) / (all + Assumed);
        return share <= WideSpread ? 1 : 1 - ((1 - LeastOfSpread) * (share - WideSpread) / (1 - WideSpread));
    }
}
