using Microsoft.Data.Sqlite;

namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>Which message it is: the same in each run of its turn.</summary>
/// <param name="Number">From 0, in the order in which the turn says things.</param>
/// <param name="About">What feedback on it is about.</param>
public sealed record SentKey(long Turn, int Number, string Lane, string? About);

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

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Marks a message as on its way. No wait for a thread lies between disk and socket: a crash there would lose the message.</summary>
    public Task LeavingAsync(SentKey key, CancellationToken cancellationToken) => connections.WriteAndGoOnAsync(
        connection => Insert(connection, key, arrived: false, Now), cancellationToken);

    /// <returns>What became of the message in an earlier run of its turn; null when it was not on its way yet.</returns>
    public Task<SentMessage?> FindAsync(SentKey key, CancellationToken cancellationToken) => connections.ReadAsync(
        connection => connection.Rows(
            "SELECT activity, arrived FROM sent WHERE turn = $turn AND ordinal = $ordinal",
            row => new SentMessage(row.TextOrNull(0), row.GetInt64(1) != 0), ("$turn", key.Turn), ("$ordinal", key.Number)) is [var found] ? found : null,
        cancellationToken);

    public Task ArrivedAsync(SentKey key, string? activity, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            """
            INSERT INTO sent (turn, ordinal, lane, about, arrived, activity, at) VALUES ($turn, $ordinal, $lane, $about, 1, $activity, $at)
            ON CONFLICT (turn, ordinal) DO UPDATE SET arrived = 1, activity = $activity
            """,
            ("$turn", key.Turn), ("$ordinal", key.Number), ("$lane", key.Lane), ("$about", key.About), ("$activity", activity), ("$at", Now)),
        cancellationToken);

    /// <summary>The channel has refused it, so that it may be tried again in another form.</summary>
    public Task ReturnedAsync(SentKey key, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run("DELETE FROM sent WHERE turn = $turn AND ordinal = $ordinal", ("$turn", key.Turn), ("$ordinal", key.Number)),
        cancellationToken);

    /// <summary>What a message of ours was about; null when it is not known.</summary>
    public Task<string?> AboutAsync(string lane, string activity, CancellationToken cancellationToken) => connections.ReadAsync(
        connection => connection.Text(
            "SELECT about FROM sent WHERE lane = $lane AND activity = $activity LIMIT 1", ("$lane", lane), ("$activity", activity)),
        cancellationToken);

    /// <summary>Records a message as sent in the transaction that writes it.</summary>
    /// <returns>False when it was sent before.</returns>
    internal static bool Records(SqliteConnection connection, SentKey key, long now) => Insert(connection, key, arrived: true, now) > 0;

    private static int Insert(SqliteConnection connection, SentKey key, bool arrived, long now) => connection.Run(
        "INSERT OR IGNORE INTO sent (turn, ordinal, lane, about, arrived, at) VALUES ($turn, $ordinal, $lane, $about, $arrived, $at)",
        ("$turn", key.Turn), ("$ordinal", key.Number), ("$lane", key.Lane), ("$about", key.About), ("$arrived", arrived ? 1 : 0), ("$at", now));
}
