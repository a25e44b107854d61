using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Ranks passages against a query by their text, their headings and the title of their document.</summary>
internal sealed class PassageSearcher(SqliteConnection connection, IndexCache index, IWordBreaker breaker)
{
    public IReadOnlyList<PassageHit> Search(PassageQuery query)
    {
        var (entries, by) = new TermSearch(connection, index)
            .Search(query, QueryTerms.From(query.Text, breaker, query.Thesaurus), IndexedField.Body, IndexedField.Path, IndexedField.Title);
        if (entries.Count == 0) return [];
        var passages = connection.Rows(
            """
            SELECT p.number, d.id, p.ordinal, p.path, p.start_at, p.end_at, p.text, p.zone
            FROM json_each($numbers) n JOIN passages p ON p.number = n.value JOIN documents d ON d.number = p.document
            """,
            row => (Number: row.GetInt64(0), Passage: DocumentReader.Passage(row, 1)),
            ("$numbers", StoreJson.Of(entries.Select(e => e.Number)))).ToDictionary(p => p.Number, p => p.Passage);
        if (passages.Count < entries.Count) throw new DamagedIndexException();
        var documents = new DocumentReader(connection).ByIds(passages.Values.Select(p => p.DocumentId));
        return [.. entries.Select(e => Hit(e, passages[e.Number], documents[passages[e.Number].DocumentId], by, query.Explain))];
    }

    private PassageHit Hit(RankedEntry entry, Passage passage, StoredDocument document, FoundTerms by, bool explain)
    {
        var (title, path) = (document.Metadata.Title, string.Join('\n', passage.Path));
        return new PassageHit(
            passage, document, entry.Score, by.Why(("标题", title), ("层级", path.Replace('\n', ' ')), ("正文", passage.Text)))
        {
            Matches = explain
                ? by.Explain(entry.Length, breaker,
                    (IndexedField.Body, TermField.Body, passage.Text), (IndexedField.Path, TermField.Path, path),
                    (IndexedField.Title, TermField.Title, title))
                : [],
        };
    }
}
