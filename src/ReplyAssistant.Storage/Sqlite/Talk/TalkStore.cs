namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>What conversations keep, in a file of its own: reading in documents may hold the other file's write lock for long, and a message must be acknowledged at once.</summary>
public sealed class TalkStore : IAsyncDisposable
{
    private readonly SqliteConnections file;
    private readonly TalkConnections connections;

    private TalkStore(SqliteConnections file, TalkConnections connections, TimeProvider clock)
    {
        this.file = file;
        this.connections = connections;
        Turns = new TurnLog(connections, clock);
        Sent = new SentLog(connections, clock);
        Kept = new KeptAnswers(connections, clock);
        Presses = new PressLog(connections, clock);
        Addresses = new AddressBook(connections, clock);
        Memory = new TalkMemory(connections, clock);
        Drafts = new DraftArchive(connections);
        Local = new LocalLog(connections, clock);
    }

    public TurnLog Turns { get; }

    public SentLog Sent { get; }

    public KeptAnswers Kept { get; }

    public PressLog Presses { get; }

    public AddressBook Addresses { get; }

    public TalkMemory Memory { get; }

    public DraftArchive Drafts { get; }

    public LocalLog Local { get; }

    /// <exception cref="StoreException">The file cannot be opened; the message says what to do.</exception>
    public static async Task<TalkStore> OpenAsync(string path, TimeProvider clock, CancellationToken cancellationToken)
    {
        var at = Path.GetFullPath(path);
        CreateFolder(at);
        CreateFile(at);
        var opened = new SqliteConnections(at, new StoreOptions { Erases = true });
        await opened.GuardAsync(
            () =>
            {
                using var connection = opened.Open();
                Migrations.Talk.Apply(connection, at);
                return true;
            },
            cancellationToken);
        return new TalkStore(opened, new TalkConnections(opened), clock);
    }

    /// <summary>Erases all that is kept of a conversation, what is still to be answered excepted.</summary>
    public Task ForgetAsync(string lane, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            """
            -- What waits has come after the turn that erases, and is still to be answered.
            DELETE FROM turns WHERE lane = $lane AND state = 2;
            DELETE FROM sent WHERE lane = $lane;
            DELETE FROM kept WHERE lane = $lane;
            DELETE FROM presses WHERE lane = $lane;
            DELETE FROM addresses WHERE lane = $lane;
            -- Not by a pattern: a channel may put * and ? into an id.
            DELETE FROM memory WHERE key = $lane OR substr(key, 1, length($lane) + 1) = $lane || '/';
            DELETE FROM local_activities WHERE 'directline/conversations/' || conversation = $lane;
            DELETE FROM local_files WHERE 'directline/conversations/' || conversation = $lane;
            """,
            ("$lane", lane)),
        cancellationToken);

    /// <summary>Drops what has outlived its use, and with it what the file's log still holds of what was deleted.</summary>
    public async Task TidyAsync(Retention retention, CancellationToken cancellationToken)
    {
        await DropAsync(retention, cancellationToken);
        await file.GuardAsync(
            () =>
            {
                using var connection = file.Open();
                return connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            },
            cancellationToken);
    }

    private Task<int> DropAsync(Retention retention, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            """
            DELETE FROM seen WHERE at < $seen;
            DELETE FROM presses WHERE at < $presses;
            DELETE FROM turns WHERE state = 2 AND ended < $turns;
            DELETE FROM sent WHERE at < $memory;
            DELETE FROM kept WHERE at < $turns;
            DELETE FROM memory WHERE at < $memory;
            DELETE FROM local_activities WHERE at < $memory;
            DELETE FROM local_files WHERE at < $turns;
            """,
            ("$seen", retention.Seen.ToUnixTimeMilliseconds()),
            ("$presses", retention.Presses.ToUnixTimeMilliseconds()),
            ("$turns", retention.Turns.ToUnixTimeMilliseconds()),
            ("$memory", retention.Memory.ToUnixTimeMilliseconds())),
        cancellationToken);

    /// <summary>Whether the file can be written at this moment.</summary>
    /// <exception cref="StoreException">It cannot.</exception>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        connections.WriteAsync(connection => connection.Run("DELETE FROM seen WHERE at < 0"), cancellationToken);

    public ValueTask DisposeAsync()
    {
        connections.Dispose();
        return ValueTask.CompletedTask;
    }

    // What people write is in this file: its folder is the owner's alone.
    private static void CreateFolder(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (Directory.Exists(folder)) return;
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"无法建立文件夹 {folder}，请检查路径和访问权限。", e);
        }
    }

    // A folder that was there before may be open to others; the file never is, and SQLite gives its log the same rights.
    private static void CreateFile(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path)) return;
        try
        {
            new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"无法建立文件 {path}，请检查路径和访问权限。", e);
        }
    }
}

/// <summary>Everything from before these moments may go.</summary>
public sealed record Retention
{
    public required DateTimeOffset Seen { get; init; }

    public required DateTimeOffset Presses { get; init; }

    public required DateTimeOffset Turns { get; init; }

    public required DateTimeOffset Memory { get; init; }
}
