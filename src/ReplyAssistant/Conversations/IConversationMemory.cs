namespace ReplyAssistant.Conversations;

/// <summary>What was kept under a key, and its version.</summary>
public sealed record Remembered(string Json, long Version);

/// <summary>Small state of conversations and people, kept over restarts; a stale copy never overwrites a newer one.</summary>
public interface IConversationMemory
{
    Task<Remembered?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <param name="version">What was read; 0 when nothing was there.</param>
    /// <returns>False when somebody else has written since: read again and decide again.</returns>
    Task<bool> WriteAsync(string key, string json, long version, CancellationToken cancellationToken);

    Task RemoveAsync(string key, CancellationToken cancellationToken);
}

/// <summary>Somebody else has written meanwhile; nothing was changed, and the press may be made again from its beginning.</summary>
public sealed class StaleMemoryException : Exception
{
    public StaleMemoryException() : base("The conversation's memory has changed meanwhile.") { }
}
