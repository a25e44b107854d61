namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>Presses that have been answered: Teams sends up to four copies of one click, under other ids.</summary>
public sealed class PressLog
{
    private readonly TalkConnections connections;
    private readonly TimeProvider clock;

    internal PressLog(TalkConnections connections, TimeProvider clock)
    {
        this.connections = connections;
        this.clock = clock;
    }

    /// <returns>What the same press was answered within the window; null when it is new.</returns>
    public Task<byte[]?> FindAsync(string key, TimeSpan window, CancellationToken cancellationToken) => connections.ReadAsync(
        connection => connection.Rows(
            "SELECT answer FROM presses WHERE key = $key AND at > $since", row => row.GetFieldValue<byte[]>(0),
            ("$key", key), ("$since", (clock.GetUtcNow() - window).ToUnixTimeMilliseconds())).FirstOrDefault(),
        cancellationToken);

    /// <summary>Drops those of a conversation whose keys begin so.</summary>
    public Task ForgetAsync(string lane, string beginning, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            "DELETE FROM presses WHERE lane = $lane AND substr(key, 1, length($beginning)) = $beginning", ("$lane", lane), ("$beginning", beginning)),
        cancellationToken);

    public Task RecordAsync(string key, string lane, byte[] answer, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            "INSERT OR REPLACE INTO presses (key, lane, answer, at) VALUES ($key, $lane, $answer, $at)",
            ("$key", key), ("$lane", lane), ("$answer", answer), ("$at", clock.GetUtcNow().ToUnixTimeMilliseconds())),
        cancellationToken);
}
