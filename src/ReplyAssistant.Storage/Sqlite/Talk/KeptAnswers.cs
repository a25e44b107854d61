namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>Answers for a client that takes them only with its own requests.</summary>
public sealed class KeptAnswers
{
    private readonly TalkConnections connections;
    private readonly TimeProvider clock;

    internal KeptAnswers(TalkConnections connections, TimeProvider clock)
    {
        this.connections = connections;
        this.clock = clock;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <param name="key">It is kept once, however often its turn is run.</param>
    public Task KeepAsync(string lane, byte[] body, SentKey? key, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => key is not null && !SentLog.Records(connection, key, Now) ? 0 : connection.Run(
            "INSERT INTO kept (lane, body, at) VALUES ($lane, $body, $at)", ("$lane", lane), ("$body", body), ("$at", Now)),
        cancellationToken);

    /// <summary>All that waits, in order; it is given out once.</summary>
    public Task<IReadOnlyList<byte[]>> TakeAsync(string lane, CancellationToken cancellationToken) => connections.WriteAsync<IReadOnlyList<byte[]>>(
        connection =>
        {
            var kept = connection.Rows(
                "SELECT body FROM kept WHERE lane = $lane ORDER BY id", row => row.GetFieldValue<byte[]>(0), ("$lane", lane));
            if (kept.Count > 0) connection.Run("DELETE FROM kept WHERE lane = $lane", ("$lane", lane));
            return kept;
        },
        cancellationToken);
}
