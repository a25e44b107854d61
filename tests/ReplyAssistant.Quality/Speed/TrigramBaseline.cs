using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Quality.Speed;

/// <summary>What plain SQLite does with the same passages: one FTS5 table with the trigram tokenizer.</summary>
internal sealed class TrigramBaseline : IDisposable
{
    private readonly SqliteConnection connection;

    public TrigramBaseline(string file)
    {
        connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE passages USING fts5 (text, tokenize = 'trigram')");
    }

    /// <summary>One transaction for each document, as the store does.</summary>
    public void Insert(IReadOnlyList<Passage> passages)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO passages (text) VALUES ($text)";
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        foreach (var passage in passages)
        {
            text.Value = passage.Text;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>Any three characters of the query, best first, as the store looks for any of its terms.</summary>
    public int Query(string query, int top)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT text FROM passages WHERE passages MATCH $match ORDER BY rank LIMIT $top";
        select.Parameters.AddWithValue("$match", Trigrams(query));
        select.Parameters.AddWithValue("$top", top);
        using var reader = select.ExecuteReader();
        var found = 0;
        while (reader.Read()) found++;
        return found;
    }

    public void Dispose() => connection.Dispose();

    private static string Trigrams(string query) => string.Join(
        " OR ",
        Enumerable.Range(0, Math.Max(0, query.Length - 2)).Select(i => query.Substring(i, 3)).Distinct()
            .Select(t => $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
