namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>Where a conversation can be reached.</summary>
/// <param name="Vouched">Who vouched for it when it was last heard from.</param>
/// <param name="IsBlocked">The channel has refused our messages; until it is heard from again nothing is sent.</param>
public sealed record Address(byte[] Body, string Vouched, DateTimeOffset At, bool IsBlocked);

/// <summary>The conversations that have been heard from.</summary>
public sealed class AddressBook
{
    private readonly TalkConnections connections;
    private readonly TimeProvider clock;

    internal AddressBook(TalkConnections connections, TimeProvider clock)
    {
        this.connections = connections;
        this.clock = clock;
    }

    /// <summary>The conversation has been heard from: it is reachable here, and no longer blocked.</summary>
    public Task RecordAsync(string lane, byte[] body, string vouched, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            """
            INSERT INTO addresses (lane, body, vouched, at) VALUES ($lane, $body, $vouched, $at)
            ON CONFLICT (lane) DO UPDATE SET body = $body, vouched = $vouched, at = $at, blocked = 0
            """,
            ("$lane", lane), ("$body", body), ("$vouched", vouched), ("$at", clock.GetUtcNow().ToUnixTimeMilliseconds())),
        cancellationToken);

    public Task<Address?> FindAsync(string lane, CancellationToken cancellationToken) => connections.ReadAsync(
        connection => connection.Rows(
            "SELECT body, vouched, at, blocked FROM addresses WHERE lane = $lane",
            row => new Address(
                row.GetFieldValue<byte[]>(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetInt64(3) != 0),
            ("$lane", lane)).FirstOrDefault(),
        cancellationToken);

    /// <summary>It is reached elsewhere from now on; who vouched for it stays.</summary>
    public Task MoveAsync(string lane, byte[] body, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run("UPDATE addresses SET body = $body WHERE lane = $lane", ("$lane", lane), ("$body", body)), cancellationToken);

    /// <summary>All that may be written to, those heard from last first.</summary>
    public Task<IReadOnlyList<Address>> ReachableAsync(CancellationToken cancellationToken) => connections.ReadAsync<IReadOnlyList<Address>>(
        connection => connection.Rows(
            "SELECT body, vouched, at FROM addresses WHERE blocked = 0 ORDER BY at DESC",
            row => new Address(
                row.GetFieldValue<byte[]>(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), IsBlocked: false)),
        cancellationToken);

    public Task BlockAsync(string lane, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run("UPDATE addresses SET blocked = 1 WHERE lane = $lane", ("$lane", lane)), cancellationToken);

    public Task RemoveAsync(string lane, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run("DELETE FROM addresses WHERE lane = $lane", ("$lane", lane)), cancellationToken);

    /// <summary>True once for each installation.</summary>
    public Task<bool> ClaimWelcomeAsync(string lane, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            "UPDATE addresses SET welcomed = $at WHERE lane = $lane AND welcomed = 0",
            ("$lane", lane), ("$at", clock.GetUtcNow().ToUnixTimeMilliseconds())) > 0,
        cancellationToken);

    /// <summary>A new installation is welcomed again, unless its other message has done so just now.</summary>
    public Task ResetWelcomeAsync(string lane, TimeSpan justNow, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            "UPDATE addresses SET welcomed = 0 WHERE lane = $lane AND welcomed < $since",
            ("$lane", lane), ("$since", (clock.GetUtcNow() - justNow).ToUnixTimeMilliseconds())),
        cancellationToken);
}
