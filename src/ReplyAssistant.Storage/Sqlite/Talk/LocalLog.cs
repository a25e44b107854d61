namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>An activity of a local conversation.</summary>
/// <param name="Ordinal">From 1, in the order of the conversation: the client's watermark.</param>
public sealed record LocalActivity(long Ordinal, byte[] Body);

/// <summary>A file that was handed over in a local conversation.</summary>
public sealed record LocalFile(string Name, byte[] Content);

/// <summary>What was said in the conversations of the local page.</summary>
public sealed class LocalLog
{
    private const int MostAtOnce = 200;

    private readonly TalkConnections connections;
    private readonly TimeProvider clock;

    internal LocalLog(TalkConnections connections, TimeProvider clock)
    {
        this.connections = connections;
        this.clock = clock;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <param name="key">A message of the bot's: it is added once, however often its turn is run.</param>
    public Task AppendAsync(string conversation, byte[] body, SentKey? key, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => key is not null && !SentLog.Records(connection, key, Now) ? 0 : connection.Run(
            """
            INSERT INTO local_activities (conversation, ordinal, body, at)
            VALUES ($conversation, (SELECT coalesce(max(ordinal), 0) + 1 FROM local_activities WHERE conversation = $conversation), $body, $at)
            """,
            ("$conversation", conversation), ("$body", body), ("$at", Now)),
        cancellationToken);

    /// <summary>Adds what a client says, unless the conversation has an activity of this id.</summary>
    /// <returns>Whether it was added.</returns>
    public Task<bool> AppendOnceAsync(string conversation, string id, byte[] body, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            """
            INSERT INTO local_activities (conversation, ordinal, body, at)
            SELECT $conversation, (SELECT coalesce(max(ordinal), 0) + 1 FROM local_activities WHERE conversation = $conversation), $body, $at
            WHERE NOT EXISTS (SELECT 1 FROM local_activities WHERE conversation = $conversation AND json_extract(CAST(body AS TEXT), '$.id') = $id)
            """,
            ("$conversation", conversation), ("$id", id), ("$body", body), ("$at", Now)) > 0,
        cancellationToken);

    /// <returns>At most 200, in order.</returns>
    public Task<IReadOnlyList<LocalActivity>> ReadAsync(string conversation, long after, CancellationToken cancellationToken) =>
        connections.ReadAsync<IReadOnlyList<LocalActivity>>(
            connection => connection.Rows(
                "SELECT ordinal, body FROM local_activities WHERE conversation = $conversation AND ordinal > $after ORDER BY ordinal LIMIT $most",
                row => new LocalActivity(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
                ("$conversation", conversation), ("$after", after), ("$most", MostAtOnce)),
            cancellationToken);

    public Task KeepFileAsync(string id, string conversation, LocalFile file, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            "INSERT INTO local_files (id, conversation, name, content, at) VALUES ($id, $conversation, $name, $content, $at)",
            ("$id", id), ("$conversation", conversation), ("$name", file.Name), ("$content", file.Content), ("$at", Now)),
        cancellationToken);

    /// <returns>Null when the conversation has no such file.</returns>
    public Task<LocalFile?> FileAsync(string id, string conversation, CancellationToken cancellationToken) => connections.ReadAsync(
        connection => connection.Rows(
            "SELECT name, content FROM local_files WHERE id = $id AND conversation = $conversation",
            row => new LocalFile(row.GetString(0), row.GetFieldValue<byte[]>(1)),
            ("$id", id), ("$conversation", conversation)) is [var file] ? file : null,
        cancellationToken);

    public Task ForgetAsync(string conversation, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            "DELETE FROM local_activities WHERE conversation = $conversation; DELETE FROM local_files WHERE conversation = $conversation;",
            ("$conversation", conversation)),
        cancellationToken);
}
