using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Segments;

/// <summary>What a query's words are called elsewhere, in one field: it stands there with all its neighbouring characters or not at all.</summary>
internal sealed class ScoredWording
{
    private readonly double weight;

    private ScoredWording(IndexedField field, string text, IReadOnlyList<ulong> keys, double weight)
    {
        (Field, Text, Keys) = (field, text, keys);
        this.weight = weight;
    }

    public IndexedField Field { get; }

    public string Text { get; }

    public IReadOnlyList<ulong> Keys { get; }

    /// <summary>Living entries that hold it.</summary>
    public int Holding { get; private set; }

    /// <summary>What it adds to the score before it saturates.</summary>
    public double Factor { get; private set; }

    public void Count(int holding, int entries)
    {
        Holding = holding;
        Factor = weight * ScoredTerm.Rarity(entries, holding);
    }

    /// <summary>Each other wording of a query once in each field.</summary>
    public static IReadOnlyList<ScoredWording> Of(QueryTerms query, params ReadOnlySpan<IndexedField> fields)
    {
        var wordings = new List<ScoredWording>();
        var others = query.Otherwise.SelectMany(o => o.Others).GroupBy(o => TextFolding.Fold(o.Text), StringComparer.Ordinal);
        foreach (var same in others)
        {
            foreach (var field in fields)
            {
                wordings.Add(new ScoredWording(
                    field, same.First().Text, KeysOf(field, same.Key), ScoredTerm.WeightOf(field) * same.Max(o => o.Weight)));
            }
        }
        return wordings;
    }

    private static List<ulong> KeysOf(IndexedField field, string folded)
    {
        var pairs = HanBigrams.PairsOf(folded).Select(p => TermKey.OfPair(field, p.First, p.Second)).Distinct().ToList();
        return pairs.Count > 0 ? pairs : [TermKey.OfWord(field, folded)];
    }
}
