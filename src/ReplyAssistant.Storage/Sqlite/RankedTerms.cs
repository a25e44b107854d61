using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>The terms of a query that the index has, rarest first.</summary>
internal sealed record RankedTerms(IReadOnlyList<string> Words, IReadOnlyList<string> Bigrams)
{
    private const int MostShown = 5;

    public bool IsEmpty => Words.Count == 0 && Bigrams.Count == 0;

    public static RankedTerms Of(QueryTerms query, TermCounter counter, string vocabulary)
    {
        var rows = counter.RowsOf(vocabulary, query.Words.Concat(query.Bigrams));
        return new RankedTerms(Rank(query.Words), Rank(query.Bigrams));

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
