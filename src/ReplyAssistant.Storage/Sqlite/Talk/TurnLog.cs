using Microsoft.Data.Sqlite;

namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>Something received that has to be answered.</summary>
/// <param name="Lane">Turns of one lane are answered one after the other.</param>
/// <param name="Activity">The channel's id of it, to find it again when it is edited or deleted.</param>
/// <param name="Body">As received.</param>
/// <param name="Vouched">Who vouched for it.</param>
public sealed record NewTurn(string Lane, string Speaker, string Activity, byte[] Body, string Vouched);

/// <summary>A turn as the log has it.</summary>
/// <param name="Attempts">How often it has been begun before.</param>
/// <param name="Stream">The message that was being written when the program broke off.</param>
/// <param name="HasSpoken">Whether an earlier run has sent something, or was about to.</param>
public sealed record LoggedTurn(long Id, NewTurn Received, int Attempts, string? Stream, bool HasSpoken);

/// <summary>What became of something received.</summary>
/// <param name="IsNew">False when it had been received before.</param>
public sealed record Admission(bool IsNew, long? Turn);

/// <summary>The durable queue: what has been accepted is answered, also after a crash.</summary>
public sealed class TurnLog
{
    private readonly TalkConnections connections;
    private readonly TimeProvider clock;

    internal TurnLog(TalkConnections connections, TimeProvider clock)
    {
        this.connections = connections;
        this.clock = clock;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Accepts once: the mark against duplicates and the turn are written together.</summary>
    /// <param name="key">Null for what has no identity; it is accepted every time.</param>
    public Task<Admission> AdmitAsync(string? key, NewTurn turn, CancellationToken cancellationToken) => connections.WriteAsync(
        connection =>
        {
            if (key is not null && connection.Run("INSERT OR IGNORE INTO seen (key, at) VALUES ($key, $at)", ("$key", key), ("$at", Now)) == 0)
                return new Admission(false, connection.Number("SELECT turn FROM seen WHERE key = $key", ("$key", key)));
            var id = connection.Number(
                """
                INSERT INTO turns (lane, speaker, activity, body, vouched, state, received)
                VALUES ($lane, $speaker, $activity, $body, $vouched, 0, $at) RETURNING id
                """,
                ("$lane", turn.Lane), ("$speaker", turn.Speaker), ("$activity", turn.Activity), ("$body", turn.Body),
                ("$vouched", turn.Vouched), ("$at", Now));
            if (key is not null) connection.Run("UPDATE seen SET turn = $turn WHERE key = $key", ("$turn", id), ("$key", key));
            return new Admission(true, id);
        },
        cancellationToken);

    /// <returns>Null when it is over or was withdrawn.</returns>
    public Task<LoggedTurn?> BeginAsync(long id, CancellationToken cancellationToken) => connections.WriteAsync(
        connection =>
        {
            var found = connection.Rows(
                """
                SELECT id, lane, speaker, activity, body, vouched, attempts, stream, EXISTS (SELECT 1 FROM sent WHERE turn = $id)
                FROM turns WHERE id = $id AND state < 2 AND body IS NOT NULL
                """,
                Read, ("$id", id));
            // Words taken back while the turn was running leave nothing to answer.
            connection.Run(
                found.Count == 0
                    ? "UPDATE turns SET state = 2, ended = $at WHERE id = $id AND state < 2"
                    : "UPDATE turns SET state = 1, attempts = attempts + 1 WHERE id = $id",
                ("$id", id), ("$at", Now));
            return found.FirstOrDefault();
        },
        cancellationToken);

    /// <summary>Puts back what was begun, when the program stops in good order.</summary>
    public Task PutBackAsync(long id, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run("UPDATE turns SET state = 0, attempts = attempts - 1 WHERE id = $id AND state = 1", ("$id", id)), cancellationToken);

    /// <summary>It is answered, or given up; what was said is erased.</summary>
    public Task EndAsync(long id, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run("UPDATE turns SET state = 2, body = NULL, ended = $at WHERE id = $id", ("$id", id), ("$at", Now)), cancellationToken);

    public Task RecordStreamAsync(long id, string stream, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run("UPDATE turns SET stream = $stream WHERE id = $id", ("$stream", stream), ("$id", id)), cancellationToken);

    public Task<bool> IsOverAsync(long id, CancellationToken cancellationToken) => connections.ReadAsync(
        connection => connection.Number("SELECT 1 FROM turns WHERE id = $id AND state < 2", ("$id", id)) is null, cancellationToken);

    /// <summary>What is not over, in the order it came.</summary>
    public Task<IReadOnlyList<(long Id, string Lane)>> OpenAsync(CancellationToken cancellationToken) =>
        connections.ReadAsync<IReadOnlyList<(long, string)>>(
            connection => connection.Rows("SELECT id, lane FROM turns WHERE state < 2 ORDER BY id", row => (row.GetInt64(0), row.GetString(1))),
            cancellationToken);

    /// <summary>Another text for what has not been begun.</summary>
    /// <returns>False when it has been begun, or is not there.</returns>
    public Task<bool> ReplaceAsync(string lane, string speaker, string activity, byte[] body, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            "UPDATE turns SET body = $body WHERE lane = $lane AND speaker = $speaker AND activity = $activity AND state = 0",
            ("$body", body), ("$lane", lane), ("$speaker", speaker), ("$activity", activity)) > 0,
        cancellationToken);

    /// <summary>Takes back what has not been begun, and erases the words of what has, a proposal that waits to be drafted among them.</summary>
    public Task WithdrawAsync(string lane, string speaker, string activity, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            """
            DELETE FROM proposals WHERE turn IN
                (SELECT CAST(id AS TEXT) FROM turns WHERE lane = $lane AND speaker = $speaker AND activity = $activity);
            UPDATE turns SET body = NULL, ended = CASE state WHEN 0 THEN $at ELSE ended END, state = CASE state WHEN 0 THEN 2 ELSE state END
            WHERE lane = $lane AND speaker = $speaker AND activity = $activity
            """,
            ("$at", Now), ("$lane", lane), ("$speaker", speaker), ("$activity", activity)),
        cancellationToken);

    /// <summary>Takes back all that a person has waiting in a lane.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> WithdrawWaitingAsync(string lane, string speaker, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            "UPDATE turns SET state = 2, body = NULL, ended = $at WHERE lane = $lane AND speaker = $speaker AND state = 0",
            ("$at", Now), ("$lane", lane), ("$speaker", speaker)),
        cancellationToken);

    private static LoggedTurn Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        new NewTurn(row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<byte[]>(4), row.GetString(5)),
        row.GetInt32(6), row.TextOrNull(7), row.GetBoolean(8));
}
