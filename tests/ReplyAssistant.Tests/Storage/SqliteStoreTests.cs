using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

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

    [Fact]
    public async Task What_an_older_version_read_is_read_anew_and_keeps_what_a_person_recorded()
    {
        var store = await folder.OpenAsync(new StoreOptions(), breaker: breaker);
        var document = Sample.Document("/甲.txt", "扶持芯片设计。");
        await store.SaveAsync(document, CancellationToken.None);
        await store.SetValidityAsync(document.Document.Id, new Validity(ValidityStatus.Expired, "到期"), CancellationToken.None);
        using (var beside = folder.Beside()) beside.Run("UPDATE documents SET reading = 0");

        Assert.Null(await store.IdAtPathAsync("/甲.txt", CancellationToken.None));
        Assert.Equal(SaveOutcome.Replaced, await store.SaveAsync(document, CancellationToken.None));

        Assert.Equal(document.Document.Id, await store.IdAtPathAsync("/甲.txt", CancellationToken.None));
        Assert.Equal(ValidityStatus.Expired, Assert.Single(await store.ListAsync(CancellationToken.None)).Validity.Status);
        Assert.Single(await store.SearchAsync(new PassageQuery { Text = "芯片设计" }, CancellationToken.None));
        Assert.Equal(SaveOutcome.Unchanged, await store.SaveAsync(document, CancellationToken.None));
    }

    public override async Task DisposeAsync() => await folder.DeleteAsync();
}
