using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>A term of a request with its weight: rare words of the matter weigh much, the genre's empty phrases next to nothing.</summary>
/// <param name="Pairs">For a word of three characters or more, the pairs inside it that mean something: 都市 of 大都市.</param>
public readonly record struct WeightedTerm(string Term, double Weight, IReadOnlyList<string> Pairs)
{
    // A longer word is often written in part (都市圈 for 大都市圈): half its matter is there then.
    private const double InPart = 0.5;

    /// <summary>Terms that mean the same in other words: where one stands, the term's matter is there for its share.</summary>
    public IReadOnlyList<OtherWording> Alternatives { get; init; } = [];

    /// <summary>How often a text holds it; a part of it counts half.</summary>
    public double CountIn(string text)
    {
        var whole = Count(text, Term);
        if (whole > 0) return whole;
        return Math.Max(
            InPart * Pairs.Select(p => Count(text, p)).DefaultIfEmpty(0).Max(),
            Alternatives.Select(a => a.Weight * Count(text, a.Text)).DefaultIfEmpty(0).Max());
    }

    private static int Count(string text, string term)
    {
        var count = 0;
        for (var at = text.IndexOf(term, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(term, at + term.Length, StringComparison.OrdinalIgnoreCase)) count++;
        return count;
    }

    /// <summary>How much of its weight a text holds.</summary>
    public double HeldBy(string text)
    {
        if (text.Contains(Term, StringComparison.OrdinalIgnoreCase)) return Weight;
        var inPart = Pairs.Any(p => text.Contains(p, StringComparison.Ordinal)) ? InPart : 0;
        return Weight * Math.Max(inPart, AlternativeIn(text)?.Weight ?? 0);
    }

    /// <summary>The strongest of the other wordings that a text holds; null when it holds none.</summary>
    public OtherWording? AlternativeIn(string text) =>
        Alternatives.Where(a => text.Contains(a.Text, StringComparison.OrdinalIgnoreCase)).MaxBy(a => a.Weight);
}

/// <summary>Finds the words that carry the matter of a text.</summary>
public sealed class RequestTerms(IWordBreaker words, Thesaurus thesaurus)
{
    public RequestTerms(IWordBreaker words) : this(words, Thesaurus.BuiltIn)
    {
    }

    public Thesaurus Thesaurus => thesaurus;

    /// <summary>The distinct terms of a text, in order: dictionary words of two characters or more, and neighbours that the dictionary left single.</summary>
    public IReadOnlyList<string> Of(string text) => [.. Parts(text).Select(p => p.Term).Distinct(StringComparer.Ordinal)];

    /// <summary>What has to be counted to weigh a text: its terms, and what its other wordings are made of.</summary>
    public IReadOnlyList<string> Counted(string text) =>
        [.. Of(text).Concat(thesaurus.Find(TextFolding.Fold(text), words).SelectMany(s => s.Others).SelectMany(o => PiecesOf(o.Text))).Distinct(StringComparer.Ordinal)];

    /// <summary>Weighs the terms of a text by how few passages and documents hold them.</summary>
    public IReadOnlyList<WeightedTerm> Weigh(string text, TermStatistics statistics)
    {
        var parts = Parts(text).ToList();
        var otherwise = new Otherwise(TextFolding.Fold(text), thesaurus, words, statistics);
        return [.. parts.Where(p => !IsChance(p, parts, statistics)).DistinctBy(p => p.Term, StringComparer.Ordinal)
            .Select(p => Weighed(p, p.Share * TermWeights.Of(p.Term, statistics), otherwise))];
    }

    private static WeightedTerm Weighed(Part part, double weight, Otherwise otherwise) =>
        new(part.Term, weight, PairsOf(part.Term)) { Alternatives = otherwise.Of(part.Term, weight) };

    /// <summary>What an index can count of a wording: each two of its characters.</summary>
    internal static IReadOnlyList<string> PiecesOf(string wording)
    {
        var pairs = HanBigrams.Of(TextFolding.Fold(wording)).Where(p => p.Length > 1).ToList();
        return pairs.Count > 0 ? pairs : [TextFolding.Fold(wording)];
    }

    // 上算 beside 算力: of overlapping pairs that the dictionary does not know, the one that the store knows is the word.
    private static bool IsChance(Part part, List<Part> all, TermStatistics statistics) =>
        part.Share < 1 && !Knows(statistics, part)
        && all.Any(o => o.Share < 1 && Knows(statistics, o) && (o.Term[0] == part.Term[^1] || o.Term[^1] == part.Term[0]));

    private static bool Knows(TermStatistics statistics, Part part) => statistics.PassageCounts.GetValueOrDefault(part.Term) > 0;

    private IEnumerable<Part> Parts(string text)
    {
        string? single = null;
        foreach (var word in words.Words(text))
        {
            if (word.Length == 1 && IsHan(word[0]))
            {
                // A name that the dictionary does not know (低空, 莞惠), or two neighbours by chance: it counts less.
                if (single is not null && Stands(single + word)) yield return new Part(single + word, 0.5);
                single = word;
                continue;
            }
            single = null;
            if (word.Length < 2 || !Stands(word)) continue;
            yield return new Part(word, 1);
        }

        bool Stands(string term) => text.Contains(term, StringComparison.OrdinalIgnoreCase);
    }

    private static IReadOnlyList<string> PairsOf(string term) =>
        term.Length < 3 || !IsHan(term[0]) || StopWords.Contains(term)
            ? []
            : [.. Enumerable.Range(0, term.Length - 1).Select(i => term.Substring(i, 2)).Where(p => !StopWords.Contains(p))];

    private readonly record struct Part(string Term, double Share);

    private static bool IsHan(char c) => c is >= '㐀' and <= '鿿';
}
