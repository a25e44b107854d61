using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Tests.Storage;

/// <summary>A folder with one store file, both gone after the test.</summary>
internal sealed class StoreFolder
{
    private readonly string folder = Directory.CreateTempSubdirectory("reply-store-").FullName;
    private readonly List<SqliteStore> opened = [];

    public string File => Path.Combine(folder, "new", "reply.db");

    public string InFolder(string name) => Path.Combine(folder, name);

    public async Task<SqliteStore> OpenAsync(StoreOptions options, string? file = null, IWordBreaker? breaker = null)
    {
        var store = await SqliteStore.OpenAsync(
            file ?? File, options, breaker ?? new BigramWordBreaker(), TimeProvider.System, CancellationToken.None);
        lock (opened) opened.Add(store);
        return store;
    }

    public async Task<SqliteStore> OpenForReadingAsync() => await OpenAsync(new StoreOptions { ReadOnly = true });

    /// <summary>A connection beside the store, as another program would have it.</summary>
    public SqliteConnection Beside(string? file = null)
    {
        var connection = new SqliteConnection($"Data Source={file ?? File};Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask CloseAsync()
    {
        foreach (var store in opened) await store.DisposeAsync();
    }

    public async ValueTask DeleteAsync()
    {
        await CloseAsync();
        Directory.Delete(folder, recursive: true);
    }
}
