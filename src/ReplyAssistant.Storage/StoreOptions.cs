namespace ReplyAssistant.Storage;

/// <summary>How a store is opened.</summary>
public sealed class StoreOptions
{
    /// <summary>How long to wait for another process that is writing. Default 5 s; at least 1 s.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Opens an existing store for reading only; nothing is created or migrated.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// Told how far it is while a store of an older version is opened for writing and its index is built from the texts.
    /// </summary>
    public Action<int, int>? Rebuilding { get; init; }

    /// <summary>What is deleted is overwritten in the file, too.</summary>
    internal bool Erases { get; init; }

    /// <summary>A limit on the file's pages, for tests of a full disk.</summary>
    internal int? MaxPages { get; init; }
}
