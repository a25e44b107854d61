using System.Text;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>State of conversations and people in the talk's file.</summary>
public sealed class TalkMemory : IConversationMemory
{
    // A conversation's state is ids and settings; texts belong to the store of drafts.
    private const int MostBytes = 64 * 1024;

    private readonly TalkConnections connections;
    private readonly TimeProvider clock;

    internal TalkMemory(TalkConnections connections, TimeProvider clock)
    {
        this.connections = connections;
        this.clock = clock;
    }

    public Task<Remembered?> ReadAsync(string key, CancellationToken cancellationToken) => connections.ReadAsync(
        connection => connection.Rows(
            "SELECT json, version FROM memory WHERE key = $key", row => new Remembered(row.GetString(0), row.GetInt64(1)), ("$key", key)).FirstOrDefault(),
        cancellationToken);

    /// <exception cref="ArgumentException">It is more than 64 KiB.</exception>
    public Task<bool> WriteAsync(string key, string json, long version, CancellationToken cancellationToken)
    {
        if (Encoding.UTF8.GetByteCount(json) > MostBytes)
            throw new ArgumentException($"The state of {key} is more than {MostBytes} bytes; trim it before writing.", nameof(json));
        return connections.WriteAsync(
            connection => connection.Run(
                // The first version is the moment: what was removed and written anew is no version of before.
                version == 0
                    ? "INSERT OR IGNORE INTO memory (key, json, version, at) VALUES ($key, $json, $at, $at)"
                    : "UPDATE memory SET json = $json, version = version + 1, at = $at WHERE key = $key AND version = $version",
                ("$key", key), ("$json", json), ("$version", version), ("$at", clock.GetUtcNow().ToUnixTimeMilliseconds())) > 0,
            cancellationToken);
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run("DELETE FROM memory WHERE key = $key", ("$key", key)), cancellationToken);
}
