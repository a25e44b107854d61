using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>The terms of a query as the index has them: tells why a text was found.</summary>
internal sealed class FoundTerms
{
    private const int MostShown = 5;

    private readonly IReadOnlyList<ScoredTerm> terms;
    private readonly IReadOnlyList<ScoredWording> wordings;
    private readonly Snapshot snapshot;
    private readonly QueryTerms query;
    private readonly IReadOnlyList<string> words;
    private readonly IReadOnlyList<string> bigrams;

    public FoundTerms(QueryTerms query, IReadOnlyList<ScoredTerm> terms, IReadOnlyList<ScoredWording> wordings, Snapshot snapshot)
    {
        (this.query, this.terms, this.wordings, this.snapshot) = (query, terms, wordings, snapshot);
        var holding = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in terms) holding[term.Text] = Math.Max(term.Holding, holding.GetValueOrDefault(term.Text));
        words = Rank(query.Words);
        bigrams = Rank(query.Bigrams);

        // The rarest first; of equal rarity the longer term says more; the order of the query decides the rest.
        IReadOnlyList<string> Rank(IReadOnlyList<string> of) =>
            [.. of.Where(t => HoldingOf(t) > 0).OrderBy(HoldingOf).ThenByDescending(t => t.Length).Select(Joined)];

        // A word that the dictionary lacks is in the index as its bigrams, and is as rare as the rarest of them.
        int HoldingOf(string term) => term.Contains(' ', StringComparison.Ordinal)
            ? HanBigrams.Of(Joined(term)).Min(pair => holding.GetValueOrDefault(pair))
            : holding.GetValueOrDefault(term);
    }

    /// <summary>For each field that has them, the strongest terms: 正文含“流片”“检测”.</summary>
    public IReadOnlyList<string> Why(params ReadOnlySpan<(string Field, string Text)> fields)
    {
        var why = new List<(int Best, string Sentence)>();
        foreach (var (field, text) in fields)
        {
            var shown = Shown(TextFolding.Fold(text));
            if (shown.Count > 0) why.Add((shown[0].Rank, $"{field}含{string.Concat(shown.Select(s => $"“{s.Term}”"))}"));
        }
        return [.. why.OrderBy(w => w.Best).Select(w => w.Sentence), .. Otherwise(fields)];
    }

    // The terms that mean what the query says in other words: 近义：过桥资金 → 应急转贷.
    private List<string> Otherwise(ReadOnlySpan<(string Field, string Text)> fields)
    {
        var found = new List<string>();
        foreach (var said in query.Otherwise)
        {
            foreach (var other in said.Others)
            {
                var stands = false;
                foreach (var (_, text) in fields) stands |= text.Contains(other.Text, StringComparison.OrdinalIgnoreCase);
                if (stands) found.Add(said.By(other));
            }
        }
        return [.. found.Distinct(StringComparer.Ordinal).Take(MostShown)];
    }

    /// <summary>Each term in each field that has it, with its share of the score, heaviest first.</summary>
    /// <param name="length">The entry's length as the index has it.</param>
    public IReadOnlyList<TermMatch> Explain(
        int length, IWordBreaker breaker, params ReadOnlySpan<(IndexedField Field, TermField Shown, string Text)> fields)
    {
        var found = new List<TermMatch>();
        foreach (var (field, shown, text) in fields)
        {
            var standing = EntryTerms.Of(field, text, breaker).Terms.CountBy(t => t).ToDictionary();
            foreach (var term in terms.Where(t => t.Field == field))
            {
                var asWord = standing.GetValueOrDefault(term.Key | EntryTerms.AsWord);
                var any = Math.Max(asWord, standing.GetValueOrDefault(term.Key));
                Add(found, term, shown, TermKind.Word, term.WordFactor, asWord, term.HoldingAsWord, length);
                Add(found, term, shown, term.IsUnknownWord ? TermKind.Word : TermKind.Bigram, term.PairFactor, any, term.Holding, length);
            }
            foreach (var wording in wordings.Where(w => w.Field == field && w.Keys.All(k => standing.ContainsKey(k) || standing.ContainsKey(k | EntryTerms.AsWord))))
                Add(found, wording, shown, length);
        }
        return [.. found.OrderByDescending(m => m.Weight)];
    }

    private void Add(
        List<TermMatch> found, ScoredTerm term, TermField shown, TermKind kind, double factor, int occurrences, int holding, int length)
    {
        if (factor <= 0 || occurrences == 0) return;
        found.Add(new TermMatch
        {
            Term = term.Text, Field = shown, Kind = kind, PassagesHolding = holding, Occurrences = occurrences,
            Weight = Bm25.Of(term.Field, snapshot).Share(factor, Math.Min(occurrences, Frequency.Most), length),
        });
    }

    private void Add(List<TermMatch> found, ScoredWording wording, TermField shown, int length)
    {
        if (wording.Factor <= 0) return;
        found.Add(new TermMatch
        {
            Term = wording.Text, Field = shown, Kind = TermKind.OtherWording, PassagesHolding = wording.Holding, Occurrences = 1,
            Weight = Bm25.Of(wording.Field, snapshot).Share(wording.Factor, 1, length),
        });
    }

    // Words first; a bigram is shown only where no word was found, for it may be no word at all.
    private List<(string Term, int Rank)> Shown(string folded)
    {
        var standing = Standing(words, folded);
        return standing.Count > 0 ? standing : Standing(bigrams, folded);
    }

    private static List<(string Term, int Rank)> Standing(IReadOnlyList<string> terms, string folded) =>
        [.. terms.Select((term, rank) => (term, rank)).Where(t => folded.Contains(t.term, StringComparison.Ordinal)).Take(MostShown)];

    private static string Joined(string term) => term.Replace(" ", "", StringComparison.Ordinal);
}
