using Microsoft.Data.Sqlite;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>The embedded store: one file with documents, passages and the index over them.</summary>
public sealed class SqliteStore : IDocumentStore, IPassageSearch, IAsyncDisposable
{
    private readonly SqliteConnections connections;
    private readonly IWordBreaker breaker;
    private readonly TimeProvider clock;

    private SqliteStore(SqliteConnections connections, IWordBreaker breaker, TimeProvider clock)
    {
        this.connections = connections;
        this.breaker = breaker;
        this.clock = clock;
    }

    /// <summary>Opens a store, creates it with its folder when it is not there, and brings it to the current version.</summary>
    public static Task<SqliteStore> OpenAsync(string path, StoreOptions options, CancellationToken cancellationToken) =>
        OpenAsync(path, options, WordBreakers.Create(), TimeProvider.System, cancellationToken);

    public static async Task<SqliteStore> OpenAsync(
        string path, StoreOptions options, IWordBreaker breaker, TimeProvider clock, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(path);
        if (options.ReadOnly && !File.Exists(file))
            throw new StoreException($"没有找到库文件 {file}，请先用 reply ingest 入库。");
        CreateFolder(file, options);

        var opened = new SqliteConnections(file, options);
        await opened.GuardAsync(() => Prepare(opened, options), cancellationToken);
        return new SqliteStore(opened, breaker, clock);
    }

    public Task<string?> IdAtPathAsync(string path, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new DocumentReader(c).IdAtPath(path), cancellationToken);

    public Task<SaveOutcome> SaveAsync(IndexedDocument document, CancellationToken cancellationToken) =>
        connections.WriteAsync(c => Writer(c).Save(document, cancellationToken), cancellationToken);

    public Task<SourceDocument?> FindAsync(string id, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new DocumentReader(c).Find(id), cancellationToken);

    public Task<IReadOnlyList<StoredDocument>> ListAsync(CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new DocumentReader(c).List(), cancellationToken);

    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) =>
        connections.WriteAsync(c => Writer(c).Remove(id), cancellationToken);

    public Task<bool> SetValidityAsync(string id, Validity validity, CancellationToken cancellationToken) =>
        connections.WriteAsync(c => Writer(c).SetValidity(id, validity), cancellationToken);

    public Task<IReadOnlyList<(string DocumentId, RepealStatement Statement)>> RepealsAsync(CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new DocumentReader(c).Repeals(), cancellationToken);

    public Task<IReadOnlyList<Passage>> PassagesAsync(string documentId, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new DocumentReader(c).Passages(documentId), cancellationToken);

    public Task<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new PassageSearcher(c, breaker).Search(query), cancellationToken);

    public Task<IReadOnlyList<PointHit>> SearchPointsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new PointSearcher(c, breaker).Search(query), cancellationToken);

    public Task<TermStatistics> StatisticsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new TermCounter(c).Count(terms), cancellationToken);

    public ValueTask DisposeAsync()
    {
        connections.Dispose();
        return ValueTask.CompletedTask;
    }

    private DocumentWriter Writer(SqliteConnection connection) => new(connection, breaker, clock);

    private static bool Prepare(SqliteConnections connections, StoreOptions options)
    {
        using var connection = connections.Open();
        if (options.ReadOnly) Migrations.CheckForReading(connection, connections.Path);
        else Migrations.Apply(connection, connections.Path);
        return true;
    }

    private static void CreateFolder(string file, StoreOptions options)
    {
        if (options.ReadOnly || Path.GetDirectoryName(file) is not { } folder) return;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"无法建立文件夹 {folder}，请检查路径和访问权限。", e);
        }
    }
}
