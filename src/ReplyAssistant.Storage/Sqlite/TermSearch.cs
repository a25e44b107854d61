using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>What a ranked search found, and by what.</summary>
internal sealed record TermsFound(IReadOnlyList<RankedEntry> Entries, FoundTerms By);

/// <summary>Ranks entries against a query's terms in certain fields.</summary>
internal sealed class TermSearch(SqliteConnection connection, IndexCache index)
{
    public const int MostHits = 200;

    public TermsFound Search(PassageQuery query, QueryTerms asked, params ReadOnlySpan<IndexedField> fields)
    {
        var terms = ScoredTerm.Of(asked, fields);
        var snapshot = index.At(connection);
        using var ranking = new Ranking(snapshot, index.Pages(connection));
        foreach (var term in terms) ranking.Add(term);
        var wordings = ScoredWording.Of(asked, fields);
        foreach (var wording in wordings) ranking.Add(wording);
        var best = new BestEntries(Math.Clamp(query.Top, 1, MostHits), new EntryFilter(query)).Of(snapshot, ranking.Scores);
        return new TermsFound(best, new FoundTerms(asked, terms, wordings, snapshot));
    }
}
