using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Ranks past points by how like their question is to the query.</summary>
internal sealed class PointSearcher(SqliteConnection connection, IndexCache index, IWordBreaker breaker)
{
    public IReadOnlyList<PointHit> Search(PassageQuery query)
    {
        var (entries, by) = new TermSearch(connection, index)
            .Search(query, QueryTerms.From(query.Text, breaker, query.Thesaurus), IndexedField.Question, IndexedField.ProposalTitle);
        if (entries.Count == 0) return [];
        var points = connection.Rows(
            """
            SELECT p.number, d.id, p.ordinal, p.point, p.proposal_title, p.start_at, p.end_at
            FROM json_each($numbers) n JOIN points p ON p.number = n.value JOIN documents d ON d.number = p.document
            """,
            row => (Number: row.GetInt64(0), Point: Point(row)),
            ("$numbers", StoreJson.Of(entries.Select(e => e.Number)))).ToDictionary(p => p.Number, p => p.Point);
        if (points.Count < entries.Count) throw new DamagedIndexException();
        var documents = new DocumentReader(connection).ByIds(points.Values.Select(p => p.DocumentId));
        return [.. entries.Select(e => Hit(e, points[e.Number], documents[points[e.Number].DocumentId], by, query.Explain))];
    }

    private PointHit Hit(RankedEntry entry, PastPoint point, StoredDocument document, FoundTerms by, bool explain)
    {
        var title = point.ProposalTitle ?? "";
        return new PointHit(point, document, entry.Score, by.Why(("问题", point.Point), ("提案题目", title)))
        {
            Matches = explain
                ? by.Explain(entry.Length, breaker,
                    (IndexedField.Question, TermField.Question, point.Point), (IndexedField.ProposalTitle, TermField.Title, title))
                : [],
        };
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
