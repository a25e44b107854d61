using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Counts in how many passages terms stand.</summary>
internal sealed class TermCounter(SqliteConnection connection)
{
    public TermStatistics Count(IReadOnlyCollection<string> terms)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        using var command = connection.Command(
            "SELECT count(*) FROM passage_index WHERE passage_index MATCH $match", ("$match", ""));
        foreach (var term in terms.Distinct())
        {
            var folded = TextFolding.Fold(term).Trim();
            command.Parameters[0].Value = MatchExpression.Anywhere(folded);
            counts[term] = folded.Length == 0 ? 0 : (int)(long)command.ExecuteScalar()!;
        }
        return new TermStatistics((int)Passages, counts);
    }

    public long Passages => connection.Number("SELECT count(*) FROM passages") ?? 0;

    /// <summary>In how many rows of an index each term stands in any column; terms that stand nowhere are left out.</summary>
    public IReadOnlyDictionary<string, long> RowsOf(string vocabulary, IEnumerable<string> terms) => connection.Rows(
        $"SELECT v.term, v.doc FROM json_each($terms) t JOIN {vocabulary} v ON v.term = t.value",
        row => (Term: row.GetString(0), Rows: row.GetInt64(1)),
        ("$terms", StoreJson.Of(terms.Distinct()))).ToDictionary(t => t.Term, t => t.Rows, StringComparer.Ordinal);
}
