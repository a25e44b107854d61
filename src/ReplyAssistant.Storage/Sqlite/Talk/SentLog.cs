namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>A message that a turn has sent, or was about to send when the program broke off.</summary>
/// <param name="Activity">The channel's id; null when it gave none.</param>
public sealed record SentMessage(string? Activity, bool HasArrived);

/// <summary>What each turn has sent, so that nothing is said twice.</summary>
public sealed class SentLog
{
    private readonly TalkConnections connections;
    private readonly TimeProvider clock;

    internal SentLog(TalkConnections connections, TimeProvider clock)
    {
        this.connections = connections;
        this.clock = clock;
    }

    /// <summary>Marks a message as on its way.</summary>
    /// <returns>Null when it may be sent now; otherwise what became of it earlier.</returns>
    public Task<SentMessage?> ClaimAsync(long turn, int ordinal, string lane, string? about, CancellationToken cancellationToken) => connections.WriteAsync(
        connection =>
        {
            var earlier = connection.Rows(
                "SELECT activity, arrived FROM sent WHERE turn = $turn AND ordinal = $ordinal",
                row => new SentMessage(row.TextOrNull(0), row.GetInt64(1) != 0), ("$turn", turn), ("$ordinal", ordinal));
            if (earlier.Count > 0) return earlier[0];
            connection.Run(
                "INSERT INTO sent (turn, ordinal, lane, about, arrived, at) VALUES ($turn, $ordinal, $lane, $about, 0, $at)",
                ("$turn", turn), ("$ordinal", ordinal), ("$lane", lane), ("$about", about), ("$at", clock.GetUtcNow().ToUnixTimeMilliseconds()));
            return null;
        },
        cancellationToken);

    public Task ArrivedAsync(long turn, int ordinal, string? activity, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            "UPDATE sent SET arrived = 1, activity = $activity WHERE turn = $turn AND ordinal = $ordinal",
            ("$activity", activity), ("$turn", turn), ("$ordinal", ordinal)),
        cancellationToken);

    /// <summary>The channel has refused it, so that it may be tried again in another form.</summary>
    public Task ReleaseAsync(long turn, int ordinal, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run("DELETE FROM sent WHERE turn = $turn AND ordinal = $ordinal", ("$turn", turn), ("$ordinal", ordinal)), cancellationToken);

    /// <summary>What a message of ours was about; null when it is not known.</summary>
    public Task<string?> AboutAsync(string lane, string activity, CancellationToken cancellationToken) => connections.ReadAsync(
        connection => connection.Text(
            "SELECT about FROM sent WHERE lane = $lane AND activity = $activity LIMIT 1", ("$lane", lane), ("$activity", activity)),
        cancellationToken);
}
