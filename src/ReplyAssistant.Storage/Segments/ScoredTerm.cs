using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Segments;

/// <summary>A term of a query in one field: what it counts as a word, and what as two neighbouring characters.</summary>
internal sealed class ScoredTerm(IndexedField indexedField, ulong key, string text)
{
    // The text of a passage weighs one; a heading tells what its provision is about, a title stands at every passage
    // of its document.
    private static readonly double[] FieldWeights = [1.0, 1.0, 0.3, 1.0, 0.4];

    // Bigrams repeat what words say, and add what the dictionary divides otherwise (财报, 链接, 内核).
    private const double PairWeight = 0.5;

    // The genre's words hold half: their rarity alone is no measure where half of the store is letters and half is policies.
    private const double CommonWeight = 0.5;

    public IndexedField Field => indexedField;

    public ulong Key => key;

    public string Text => text;

    /// <summary>Weights before rarity is known.</summary>
    public double AsWord { get; private set; }

    public double AsPair { get; private set; }

    /// <summary>It is looked for as a word, be it that the dictionary lacks it.</summary>
    public bool IsUnknownWord { get; private set; }

    /// <summary>False when it only ranks what other terms find.</summary>
    public bool Finds { get; private set; }

    /// <summary>Living entries that hold it, and those that hold it as a word.</summary>
    public int Holding { get; private set; }

    public int HoldingAsWord { get; private set; }

    /// <summary>What one saturated occurrence adds to the score.</summary>
    public double WordFactor { get; private set; }

    public double PairFactor { get; private set; }

    public void Count(PostingList postings, int entries)
    {
        (Holding, HoldingAsWord) = (postings.Count, postings.Words);
        WordFactor = AsWord * Rarity(entries, HoldingAsWord);
        PairFactor = AsPair * Rarity(entries, Holding);
    }

    /// <summary>The terms of a query in these fields, each once; those that find before those that only rank.</summary>
    public static IReadOnlyList<ScoredTerm> Of(QueryTerms query, params ReadOnlySpan<IndexedField> fields)
    {
        var terms = new Dictionary<ulong, ScoredTerm>();
        foreach (var field in fields)
        {
            var weight = WeightOf(field);
            foreach (var word in query.Words)
            {
                if (word.Contains(' ', StringComparison.Ordinal)) AddUnknown(terms, field, weight, word);
                else AddWord(terms, field, weight * Held(word), word, Finds(word));
            }
            foreach (var pair in query.Bigrams) AddPairs(terms, field, weight * PairWeight * Held(pair), pair, Finds(pair));
        }
        return [.. terms.Values.OrderByDescending(t => t.Finds)];

        double Held(string term) => query.Common.Contains(term) ? CommonWeight : 1;
        bool Finds(string term) => !query.OnlyRanking.Contains(term);
    }

    internal static double WeightOf(IndexedField field) => FieldWeights[(int)field];

    private static void AddWord(Dictionary<ulong, ScoredTerm> terms, IndexedField field, double weight, string word, bool finds)
    {
        var term = At(terms, field, TermKey.OfWord(field, word), word);
        term.AsWord += weight;
        term.Finds |= finds;
    }

    // A word that the dictionary lacks stands in the index as its bigrams; together they count as one word.
    private static void AddUnknown(Dictionary<ulong, ScoredTerm> terms, IndexedField field, double weight, string spaced)
    {
        var word = spaced.Replace(" ", "", StringComparison.Ordinal);
        AddPairs(terms, field, weight / Math.Max(1, word.EnumerateRunes().Count() - 1), word, finds: true, unknown: true);
    }

    private static void AddPairs(Dictionary<ulong, ScoredTerm> terms, IndexedField field, double weight, string text, bool finds, bool unknown = false)
    {
        foreach (var (first, second) in HanBigrams.PairsOf(text))
        {
            var term = At(terms, field, TermKey.OfPair(field, first, second), $"{first}{second}");
            term.AsPair += weight;
            term.IsUnknownWord |= unknown;
            term.Finds |= finds;
        }
    }

    private static ScoredTerm At(Dictionary<ulong, ScoredTerm> terms, IndexedField field, ulong key, string text) =>
        terms.TryGetValue(key, out var term) ? term : terms[key] = new ScoredTerm(field, key, text);

    internal static double Rarity(int entries, int holding) => Math.Log(1 + ((entries - holding + 0.5) / (holding + 0.5)));
}
