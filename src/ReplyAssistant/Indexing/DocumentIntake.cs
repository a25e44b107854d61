using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Indexing;

/// <summary>What became of one file.</summary>
public abstract record IntakeResult
{
    private IntakeResult(string path) => Path = path;

    /// <summary>Absolute; the file name alone for a document that bears a mark of secrecy.</summary>
    public string Path { get; }

    /// <summary>It is in the store now.</summary>
    /// <param name="Replaced">Another content of the same path went out for it.</param>
    public sealed record Added(string At, SourceDocument Document, int Passages, bool Replaced) : IntakeResult(At);

    /// <summary>The same content was there.</summary>
    public sealed record Skipped(string At) : IntakeResult(At);

    /// <summary>It cannot be taken in.</summary>
    /// <param name="Reason">One Chinese sentence.</param>
    public sealed record Refused(string At, string Reason) : IntakeResult(At);
}

/// <summary>Takes files into a store: reads, parses, indexes and saves each that is new or changed.</summary>
/// <param name="existing">The store when there is one already.</param>
/// <param name="open">The store, made when it is not there; called only when there is something to save.</param>
public sealed class DocumentIntake(
    FileReader reader,
    DocumentParser parser,
    DocumentIndexer indexer,
    Func<CancellationToken, Task<IDocumentStore?>> existing,
    Func<CancellationToken, Task<IDocumentStore>> open)
{
    public async Task<IntakeResult> TakeAsync(string path, CancellationToken cancellationToken) =>
        (await TakeAllAsync([path], _ => { }, cancellationToken))[0];

    /// <summary>Takes files in order and saves them in batches: what was saved when it is broken off stays.</summary>
    /// <param name="progress">Told how many files were read.</param>
    public async Task<IReadOnlyList<IntakeResult>> TakeAllAsync(
        IReadOnlyList<string> paths, Action<int> progress, CancellationToken cancellationToken)
    {
        var results = new IntakeResult[paths.Count];
        var batch = new IntakeBatch();
        for (var i = 0; i < paths.Count; i++)
        {
            progress(i);
            var (settled, document) = await ReadAsync(paths[i], cancellationToken);
            if (document is null) results[i] = settled!;
            else batch.Add(i, document);
            if (batch.IsFull) await SaveAsync(batch, paths, results, cancellationToken);
        }
        await SaveAsync(batch, paths, results, cancellationToken);
        return results;
    }

    /// <summary>Forgets the documents read from these files, and from files in these folders.</summary>
    /// <returns>How many were forgotten.</returns>
    public async Task<int> ForgetAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        if (await existing(cancellationToken) is not { } store) return 0;
        var named = paths.Select(p => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(p))).ToList();
        var forgotten = 0;
        foreach (var document in await store.ListAsync(cancellationToken))
        {
            if (named.Exists(p => document.Path == p || document.Path.StartsWith(p + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
                && await store.RemoveAsync(document.Id, cancellationToken)) forgotten++;
        }
        return forgotten;
    }

    private async Task<bool> IsKnownAsync(RawDocument raw, CancellationToken cancellationToken) =>
        await existing(cancellationToken) is { } store
        && await store.IdAtPathAsync(raw.Path, cancellationToken) is { Length: > 0 } id
        && raw.ContentHash.StartsWith(id, StringComparison.Ordinal);

    // Either what became of the file already, or the document to save.
    private async Task<(IntakeResult? Settled, IndexedDocument? Document)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        RawDocument raw;
        try
        {
            raw = await reader.ReadAsync(path, cancellationToken);
        }
        // Only what the reader promises to throw is one file's trouble; a busy store or a full disk goes on up.
        catch (UnreadableDocumentException e)
        {
            return (new IntakeResult.Refused(path, e.Message), null);
        }
        if (await IsKnownAsync(raw, cancellationToken)) return (new IntakeResult.Skipped(path), null);
        try
        {
            return (null, indexer.Index(parser.Parse(raw)));
        }
        // The parser refuses marked secrets, and of those not even the folder is told.
        catch (UnreadableDocumentException e)
        {
            return (new IntakeResult.Refused(System.IO.Path.GetFileName(path), e.Message), null);
        }
    }

    private async Task SaveAsync(
        IntakeBatch batch, IReadOnlyList<string> paths, IntakeResult[] results, CancellationToken cancellationToken)
    {
        if (batch.Documents.Count == 0) return;
        var store = await open(cancellationToken);
        var outcomes = await store.SaveAllAsync([.. batch.Documents.Select(d => d.Document)], cancellationToken);
        foreach (var ((file, document), outcome) in batch.Documents.Zip(outcomes))
        {
            results[file] = outcome == SaveOutcome.Unchanged
                ? new IntakeResult.Skipped(paths[file])
                : new IntakeResult.Added(paths[file], document.Document, document.Passages.Count, outcome == SaveOutcome.Replaced);
        }
        batch.Clear();
    }
}
