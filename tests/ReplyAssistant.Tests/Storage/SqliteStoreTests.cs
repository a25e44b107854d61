using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Tests.Storage;

public sealed class SqliteStoreTests : DocumentStoreContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("reply-store-").FullName;
    private readonly List<SqliteStore> opened = [];

    private string File => Path.Combine(folder, "new", "reply.db");

    protected override async Task<(IDocumentStore Documents, IPassageSearch Search)> OpenAsync()
    {
        var store = await SqliteStore.OpenAsync(File, new StoreOptions(), None);
        opened.Add(store);
        return (store, store);
    }

    public override async Task DisposeAsync()
    {
        foreach (var store in opened) await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
