using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>The terms of a query that the index has, rarest first.</summary>
internal sealed record RankedTerms(IReadOnlyList<string> Words, IReadOnlyList<string> Bigrams, Func<string, long> RowsOf, long Rows)
{
    private const int MostShown = 5;

    public bool IsEmpty => Words.Count == 0 && Bigrams.Count == 0;

    public static RankedTerms Of(QueryTerms query, TermCounter counter, string vocabulary)
    {
        var rows = counter.RowsOf(vocabulary, query.Words.Concat(query.Bigrams));
        return new RankedTerms(Rank(query.Words), Rank(query.Bigrams), RowsOf, counter.Passages);

        // Of equal rarity the longer term says more; the order of the query decides the rest.
        IReadOnlyList<string> Rank(IReadOnlyList<string> terms) =>
            [.. terms.Where(t => RowsOf(t) > 0).OrderBy(RowsOf).ThenByDescending(t => t.Length)];

        // A word that the dictionary lacks is in the index as its bigrams, and is as rare as the rarest of them.
        long RowsOf(string term) => term.Contains(' ', StringComparison.Ordinal)
            ? HanBigrams.Of(Joined(term)).Min(b => rows.GetValueOrDefault(b))
            : rows.GetValueOrDefault(term);
    }

    /// <summary>For each field that has them, the strongest terms: 正文含“流片”“检测”.</summary>
    public IReadOnlyList<string> FoundIn(params ReadOnlySpan<(string Field, string Text)> fields)
    {
        var why = new List<(int Best, string Sentence)>();
        foreach (var (field, text) in fields)
        {
            var folded = TextFolding.Fold(text);
            var shown = Shown(folded);
            if (shown.Count > 0) why.Add((shown[0].Rank, $"{field}含{string.Concat(shown.Select(s => $"“{s.Term}”"))}"));
        }
        return [.. why.OrderBy(w => w.Best).Select(w => w.Sentence)];
    }

    /// <summary>Each term in each field that has it, with its share of the score, heaviest first.</summary>
    public IReadOnlyList<TermMatch> Explain(
        double score, IWordBreaker breaker, params ReadOnlySpan<(TermField Field, double WordWeight, double BigramWeight, string Text)> fields)
    {
        var found = new List<TermMatch>();
        foreach (var (field, wordWeight, bigramWeight, text) in fields)
        {
            var words = string.Join(' ', breaker.Words(text));
            found.AddRange(Words.Select(w => Match(w, field, TermKind.Word, Occurrences(w, words), wordWeight)));
            var bigrams = string.Join(' ', HanBigrams.Of(TextFolding.Fold(text)));
            if (bigramWeight > 0) found.AddRange(Bigrams.Select(b => Match(b, field, TermKind.Bigram, Occurrences(b, bigrams), bigramWeight)));
        }
        var sum = found.Sum(m => m.Weight);
        return [.. found.Where(m => m.Occurrences > 0).OrderByDescending(m => m.Weight).Select(m => m with { Weight = score * m.Weight / sum })];
    }

    // Saturated as BM25 does, at an average length.
    private TermMatch Match(string term, TermField field, TermKind kind, int occurrences, double weight)
    {
        var rows = RowsOf(term);
        var rarity = Math.Log(1 + (Rows - rows + 0.5) / (rows + 0.5));
        return new TermMatch
        {
            Term = Joined(term), Field = field, Kind = kind, PassagesHolding = (int)rows, Occurrences = occurrences,
            Weight = rarity * weight * occurrences / (occurrences + 1.2),
        };
    }

    private static int Occurrences(string term, string spaced) =>
        $" {spaced.Replace(" ", "  ", StringComparison.Ordinal)} ".Split($" {term.Replace(" ", "  ", StringComparison.Ordinal)} ").Length - 1;

    // Words first; a bigram is shown only where no word was found, for it may be no word at all.
    private List<(string Term, int Rank)> Shown(string folded)
    {
        var words = Standing(Words, folded);
        return words.Count > 0 ? words : Standing(Bigrams, folded);
    }

    private static List<(string Term, int Rank)> Standing(IReadOnlyList<string> terms, string folded) =>
        [.. terms.Select((term, rank) => (term: Joined(term), rank))
            .Where(t => folded.Contains(t.term, StringComparison.Ordinal)).Take(MostShown)];

    private static string Joined(string term) => term.Replace(" ", "", StringComparison.Ordinal);
}
