using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;

namespace ReplyAssistant.Tests.Storage;

public sealed class SqliteStoreTests() : SqliteStoreContract(new IcuWordBreaker());

public sealed class SqliteStoreWithoutDictionaryTests() : SqliteStoreContract(new BigramWordBreaker());

public abstract class SqliteStoreContract(IWordBreaker breaker) : DocumentStoreContract
{
    private readonly StoreFolder folder = new();

    protected override async Task<(IDocumentStore Documents, IPassageSearch Search)> OpenAsync()
    {
        var store = await folder.OpenAsync(new StoreOptions(), breaker: breaker);
        return (store, store);
    }

    public override async Task DisposeAsync() => await folder.DeleteAsync();
}
