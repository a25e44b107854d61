using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Ranks past points by how like their question is to the query.</summary>
internal sealed class PointSearcher(SqliteConnection connection, IWordBreaker breaker)
{
    // words, bigrams, title of the proposal.
    private const string Weights = "1.0, 0.5, 0.4";

    public IReadOnlyList<PointHit> Search(PassageQuery query)
    {
        var terms = RankedTerms.Of(QueryTerms.From(query.Text, breaker), new TermCounter(connection), "point_terms");
        if (terms.IsEmpty) return [];
        var found = connection.Rows(
            $"""
            SELECT -bm25(point_index, {Weights}), d.id, p.ordinal, p.point, p.proposal_title, p.start_at, p.end_at
            FROM point_index JOIN points p ON p.number = point_index.rowid JOIN documents d ON d.number = p.document
            WHERE point_index MATCH $match AND {QueryFilter.Sql}
            ORDER BY 1 DESC, d.date DESC NULLS LAST, d.id, p.ordinal LIMIT $top
            """,
            row => (Score: row.GetDouble(0), Point: Point(row)),
            [("$match", MatchExpression.Any(terms, "words title", "bigrams")), .. QueryFilter.Values(query)]);

        var documents = new DocumentReader(connection).ByIds(found.Select(f => f.Point.DocumentId));
        return [.. found.Select(f => new PointHit(f.Point, documents[f.Point.DocumentId], f.Score,
            terms.FoundIn(("问题", f.Point.Point), ("提案题目", f.Point.ProposalTitle ?? "")))
        {
            Matches = query.Explain
                ? terms.Explain(f.Score, breaker, (TermField.Question, 1.0, 0.5, f.Point.Point), (TermField.Title, 0.4, 0, f.Point.ProposalTitle ?? ""))
                : [],
        })];
    }

    private static PastPoint Point(SqliteDataReader row) => new()
    {
        DocumentId = row.GetString(1),
        Ordinal = row.GetInt32(2),
        Point = row.GetString(3),
        ProposalTitle = row.TextOrNull(4),
        Start = row.GetInt32(5),
        End = row.GetInt32(6),
    };
}
