using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Cli;

/// <summary>The store that a command works on, opened when it is first needed.</summary>
internal sealed class StoreFile(string path) : IAsyncDisposable
{
    private SqliteStore? opened;

    public string Path => path;

    /// <summary>For writing; creates it when it is not there.</summary>
    public async Task<SqliteStore> OpenAsync(CancellationToken cancellationToken) =>
        opened ??= await SqliteStore.OpenAsync(path, new StoreOptions(), cancellationToken);

    /// <summary>For writing, when it is there: a call that brings nothing in leaves no empty store behind.</summary>
    public async Task<SqliteStore?> OpenExistingAsync(CancellationToken cancellationToken) =>
        opened is not null || File.Exists(path) ? await OpenAsync(cancellationToken) : null;

    /// <exception cref="UnusableInputException">There is no store yet.</exception>
    public async Task<SqliteStore> OpenForReadingAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new UnusableInputException($"还没有资料库“{path}”，请先用 reply ingest 读入往年答复和政策文件。");
        return opened ??= await SqliteStore.OpenAsync(path, new StoreOptions { ReadOnly = true }, cancellationToken);
    }

    /// <summary>Opens a store that is there, under a progress bar: one of an older version is indexed anew.</summary>
    public Task UpgradeAsync(CancellationToken cancellationToken) => opened is not null || !File.Exists(path)
        ? Task.CompletedTask
        : Terminal.WithProgressAsync("重建索引", async report => opened =
            await SqliteStore.OpenAsync(path, new StoreOptions { Rebuilding = report }, cancellationToken));

    /// <summary>Builds the index from the stored texts.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await UpgradeAsync(cancellationToken);
        if (opened is not { } store) throw new UnusableInputException($"还没有资料库“{path}”，请先用 reply ingest 读入往年答复和政策文件。");
        await Terminal.WithProgressAsync("重建索引", async report =>
        {
            await store.RebuildAsync(report, cancellationToken);
            await store.SettleAsync(cancellationToken);
            return store;
        });
    }

    public Task SettleAsync(CancellationToken cancellationToken) => opened?.SettleAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => opened?.DisposeAsync() ?? ValueTask.CompletedTask;
}
