using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Counts in how many passages and documents terms stand.</summary>
internal sealed class TermCounter(SqliteConnection connection)
{
    public TermStatistics Count(IReadOnlyCollection<string> terms)
    {
        var passages = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in terms.Distinct(StringComparer.Ordinal))
        {
            var folded = TextFolding.Fold(term).Trim();
            (passages[term], documents[term]) = folded.Length == 0 ? (0, 0) : Count(MatchExpression.Anywhere(folded));
        }
        return new TermStatistics((int)Passages, passages)
        {
            Documents = (int)(connection.Number("SELECT count(*) FROM documents") ?? 0), DocumentCounts = documents,
        };
    }

    private (int Passages, int Documents) Count(string expression) => connection.Rows(
        """
        SELECT count(*), count(DISTINCT p.document) FROM passage_index
        JOIN passages p ON p.number = passage_index.rowid WHERE passage_index MATCH $match
        """,
        row => (row.GetInt32(0), row.GetInt32(1)),
        ("$match", expression))[0];

    public long Passages => connection.Number("SELECT count(*) FROM passages") ?? 0;

    /// <summary>In how many rows of an index each term stands in any column; terms that stand nowhere are left out.</summary>
    public IReadOnlyDictionary<string, long> RowsOf(string vocabulary, IEnumerable<string> terms) => connection.Rows(
        $"SELECT v.term, v.doc FROM json_each($terms) t JOIN {vocabulary} v ON v.term = t.value",
        row => (Term: row.GetString(0), Rows: row.GetInt64(1)),
        ("$terms", StoreJson.Of(terms.Distinct()))).ToDictionary(t => t.Term, t => t.Rows, StringComparer.Ordinal);
}
