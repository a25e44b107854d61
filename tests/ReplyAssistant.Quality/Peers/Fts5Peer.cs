using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Quality.Peers;

/// <summary>What SQLite has built in: FTS5 over words of ICU's dictionary, any of the query's words that is no stop word, ORDER BY rank.</summary>
internal sealed class Fts5Peer : IPeer
{
    private const int DocumentsTogether = 1000;

    private readonly IWordBreaker breaker = WordBreakers.Create();
    private readonly SqliteConnection connection;
    private readonly string file;

    private Fts5Peer(string file)
    {
        this.file = file;
        connection = new SqliteConnection($"Data Source={file};Pooling=False");
    }

    public static async Task<Fts5Peer> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        var peer = new Fts5Peer(Path.Combine(folder, "fts5.db"));
        await peer.connection.OpenAsync(cancellationToken);
        await peer.RunAsync(
            """
            PRAGMA journal_mode = WAL; PRAGMA cache_size = -16384;
            CREATE TABLE IF NOT EXISTS passages (number INTEGER PRIMARY KEY, document TEXT NOT NULL, ordinal INTEGER NOT NULL, text TEXT NOT NULL);
            CREATE INDEX IF NOT EXISTS passages_by_document ON passages (document);
            CREATE VIRTUAL TABLE IF NOT EXISTS word_index USING fts5 (words, content = '', contentless_delete = 1,
                tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co'");
            """,
            cancellationToken);
        return peer;
    }

    public async Task BuildAsync(IEnumerable<IReadOnlyList<PeerPassage>> documents, CancellationToken cancellationToken)
    {
        foreach (var together in documents.Chunk(DocumentsTogether)) await AddAsync(together, cancellationToken);
    }

    public async Task AddAsync(IReadOnlyList<IReadOnlyList<PeerPassage>> documents, CancellationToken cancellationToken)
    {
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
        foreach (var passage in documents.SelectMany(d => d))
            await RunAsync(
                """
                INSERT INTO passages (document, ordinal, text) VALUES ($document, $ordinal, $text);
                INSERT INTO word_index (rowid, words) VALUES (last_insert_rowid(), $words);
                """,
                cancellationToken,
                ("$document", passage.Document), ("$ordinal", passage.Ordinal), ("$text", passage.Text),
                ("$words", string.Join(' ', breaker.Words(passage.Text))));
        await transaction.CommitAsync(cancellationToken);
    }

    public Task RemoveAsync(string document, CancellationToken cancellationToken) => RunAsync(
        """
        BEGIN;
        DELETE FROM word_index WHERE rowid IN (SELECT number FROM passages WHERE document = $document);
        DELETE FROM passages WHERE document = $document;
        COMMIT;
        """,
        cancellationToken, ("$document", document));

    public async Task<IReadOnlyList<string>> SearchAsync(string text, CancellationToken cancellationToken)
    {
        var words = breaker.Words(text).Where(w => !StopWords.Contains(w)).Distinct().Select(w => $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        var match = string.Join(" OR ", words);
        if (match.Length == 0) return [];
        await using var command = Command(
            """
            SELECT p.document || ':' || p.ordinal, p.text FROM word_index JOIN passages p ON p.number = word_index.rowid
            WHERE word_index MATCH $match ORDER BY rank LIMIT 10
            """,
            ("$match", match));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            // A hit is a passage with its text, as the other programs give it.
            _ = rows.GetString(1);
            keys.Add(rows.GetString(0));
        }
        return keys;
    }

    public Task<long> BytesAsync(CancellationToken cancellationToken) => SqliteBytes.SumAsync(
        file, "SELECT (SELECT sum(length(block)) FROM word_index_data) + (SELECT sum(length(sz)) FROM word_index_docsize)", cancellationToken);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task RunAsync(string sql, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
