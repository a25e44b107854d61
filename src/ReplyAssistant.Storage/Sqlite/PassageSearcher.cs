using Microsoft.Data.Sqlite;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Ranks passages against a query: BM25 over words, bigrams, headings and titles.</summary>
internal sealed class PassageSearcher(SqliteConnection connection, IWordBreaker breaker)
{
    // words, bigrams, path, title. Bigrams repeat what words say and add what the dictionary divides otherwise;
    // a heading tells what its provision is about, a title stands at every passage of its document.
    private const string Weights = "1.0, 0.4, 2.0, 0.6";

    public IReadOnlyList<PassageHit> Search(PassageQuery query)
    {
        var terms = RankedTerms.Of(QueryTerms.From(query.Text, breaker), new TermCounter(connection), "passage_terms");
        if (terms.IsEmpty) return [];
        var found = connection.Rows(
            $"""
            SELECT -bm25(passage_index, {Weights}), d.id, p.ordinal, p.path, p.start_at, p.end_at, p.text, p.zone
            FROM passage_index JOIN passages p ON p.number = passage_index.rowid JOIN documents d ON d.number = p.document
            WHERE passage_index MATCH $match AND ($zone IS NULL OR p.zone = $zone) AND {QueryFilter.Sql}
            ORDER BY 1 DESC, d.date DESC NULLS LAST, d.id, p.ordinal LIMIT $top
            """,
            row => (Score: row.GetDouble(0), Passage: DocumentReader.Passage(row, 1)),
            [("$match", MatchExpression.Any(terms, "words path title", "bigrams path")),
                ("$zone", query.OnlyFullText ? (int)ZoneKind.FullText : null), .. QueryFilter.Values(query)]);

        var documents = new DocumentReader(connection).ByIds(found.Select(f => f.Passage.DocumentId));
        return [.. found.Select(f => Hit(f.Passage, documents[f.Passage.DocumentId], f.Score, terms, query.Explain))];
    }

    private PassageHit Hit(Passage passage, StoredDocument document, double score, RankedTerms terms, bool explain)
    {
        var path = string.Join('\n', passage.Path);
        return new PassageHit(
            passage, document, score,
            terms.FoundIn(("标题", document.Metadata.Title), ("层级", path.Replace('\n', ' ')), ("正文", passage.Text)))
        {
            Matches = explain
                ? terms.Explain(score, breaker, (TermField.Body, 1.0, 0.4, passage.Text), (TermField.Path, 2.0, 2.0, path), (TermField.Title, 0.6, 0, document.Metadata.Title))
                : [],
        };
    }
}
