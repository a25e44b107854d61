using Microsoft.Data.Sqlite;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>The embedded store: one file with documents, passages and the index over them.</summary>
public sealed class SqliteStore : IDocumentStore, IPassageSearch, IAsyncDisposable
{
    private readonly SqliteConnections connections;
    private readonly IWordBreaker breaker;
    private readonly TimeProvider clock;
    private readonly IndexCache index = new();
    private readonly BackgroundMerge merging;

    private int isClosed;

    private SqliteStore(SqliteConnections connections, IWordBreaker breaker, TimeProvider clock)
    {
        this.connections = connections;
        this.breaker = breaker;
        this.clock = clock;
        merging = new BackgroundMerge(new IndexMerger(connections, clock));
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
        if (!options.ReadOnly) await new IndexRebuild(opened, breaker).FinishAsync(options.Rebuilding, cancellationToken);
        return new SqliteStore(opened, breaker, clock);
    }

    public Task<string?> IdAtPathAsync(string path, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new DocumentReader(c).IdAtPath(path), cancellationToken);

    public async Task<SaveOutcome> SaveAsync(IndexedDocument document, CancellationToken cancellationToken) =>
        (await SaveAllAsync([document], cancellationToken))[0];

    public async Task<IReadOnlyList<SaveOutcome>> SaveAllAsync(
        IReadOnlyList<IndexedDocument> documents, CancellationToken cancellationToken)
    {
        // The terms take longest and are found before others have to wait.
        var terms = await Task.Run(() => Terms(documents, cancellationToken), cancellationToken);
        return await WriteAsync(
            connection =>
            {
                using var writer = new DocumentWriter(connection, clock);
                var outcomes = new SaveOutcome[documents.Count];
                for (var i = 0; i < outcomes.Length; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    outcomes[i] = writer.Save(documents[i], terms[i]);
                }
                writer.Finish();
                return outcomes;
            },
            cancellationToken);
    }

    /// <summary>Throws the index away and builds it from the stored texts, which stay as they are.</summary>
    public async Task RebuildAsync(Action<int, int>? progress, CancellationToken cancellationToken)
    {
        var rebuild = new IndexRebuild(connections, breaker);
        await rebuild.BeginAsync(cancellationToken);
        await rebuild.FinishAsync(progress, cancellationToken);
    }

    public Task<SourceDocument?> FindAsync(string id, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new DocumentReader(c).Find(id), cancellationToken);

    public Task<IReadOnlyList<StoredDocument>> ListAsync(CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new DocumentReader(c).List(), cancellationToken);

    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) =>
        WriteAsync(c => Write(c, w => w.Remove(id)), cancellationToken);

    public Task<bool> SetValidityAsync(string id, Validity validity, CancellationToken cancellationToken) =>
        connections.WriteAsync(c => Write(c, w => w.SetValidity(id, validity)), cancellationToken);

    public Task<IReadOnlyList<(string DocumentId, RepealStatement Statement)>> RepealsAsync(CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new DocumentReader(c).Repeals(), cancellationToken);

    public Task<IReadOnlyList<Passage>> PassagesAsync(string documentId, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new DocumentReader(c).Passages(documentId), cancellationToken);

    public Task<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new PassageSearcher(c, index, breaker).Search(query), cancellationToken);

    public Task<IReadOnlyList<PointHit>> SearchPointsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new PointSearcher(c, index, breaker).Search(query), cancellationToken);

    public Task<TermStatistics> StatisticsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken) =>
        connections.ReadAsync(c => new TermCounter(c, index).Count(terms), cancellationToken);

    /// <summary>Waits until the index is in order: what many small additions left is merged in the background otherwise.</summary>
    public Task SettleAsync(CancellationToken cancellationToken) => merging.SettleAsync(cancellationToken);

    /// <summary>May be called again: a container disposes of a service once for each name it has.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isClosed, 1) == 1) return;
        await merging.DisposeAsync();
        connections.Dispose();
    }

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        var result = await connections.WriteAsync(work, cancellationToken);
        merging.Start();
        return result;
    }

    private DocumentTerms[] Terms(IReadOnlyList<IndexedDocument> documents, CancellationToken cancellationToken)
    {
        var terms = new DocumentTerms[documents.Count];
        DocumentTerms.ForEach(terms.Length, i => terms[i] = DocumentTerms.Of(documents[i], breaker, cancellationToken), cancellationToken);
        return terms;
    }

    private T Write<T>(SqliteConnection connection, Func<DocumentWriter, T> work)
    {
        using var writer = new DocumentWriter(connection, clock);
        return work(writer);
    }

    private static bool Prepare(SqliteConnections connections, StoreOptions options)
    {
        using var connection = connections.Open();
        if (options.ReadOnly) Migrations.Documents.CheckForReading(connection, connections.Path);
        else Migrations.Documents.Apply(connection, connections.Path);
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
