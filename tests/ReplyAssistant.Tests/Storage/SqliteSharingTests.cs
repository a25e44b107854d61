using Microsoft.Data.Sqlite;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Tests.Storage;

/// <summary>Several readers beside one writer, and the trail that each act leaves.</summary>
public sealed class SqliteSharingTests : IAsyncDisposable
{
    private readonly StoreFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    public async ValueTask DisposeAsync() => await folder.DeleteAsync();

    [Fact]
    public async Task Readers_see_whole_documents_while_one_writes()
    {
        var writer = await folder.OpenAsync(new StoreOptions());
        await writer.SaveAsync(Sample.Document("/0.txt", Paragraphs(0)), None);
        using var written = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => ReadUntilAsync(written.Token)).ToArray();

        for (var edition = 1; edition <= 60; edition++)
            await writer.SaveAsync(Sample.Document($"/{edition % 5}.txt", Paragraphs(edition)), None);
        await written.CancelAsync();

        Assert.All(await Task.WhenAll(readers), seen => Assert.True(seen > 0));
    }

    [Fact]
    public async Task Two_writers_take_turns()
    {
        var first = await folder.OpenAsync(new StoreOptions());
        var second = await folder.OpenAsync(new StoreOptions());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => (i % 2 == 0 ? first : second).SaveAsync(Sample.Document($"/{i}.txt", Paragraphs(i)), None)));

        Assert.Equal(20, (await first.ListAsync(None)).Count);
    }

    [Fact]
    public async Task Two_processes_may_create_the_same_store_at_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => folder.OpenAsync(new StoreOptions())));

        await stores[0].SaveAsync(Sample.Document("/a.txt", "流片。"), None);
        Assert.Single(await stores[3].ListAsync(None));
    }

    [Fact]
    public async Task Each_act_leaves_a_line_without_text_that_nobody_can_change()
    {
        var store = await folder.OpenAsync(new StoreOptions());
        var document = Sample.Document("/a.txt", "流片。");
        await store.SaveAsync(document, None);
        await store.SaveAsync(document, None);
        await store.SetValidityAsync(document.Document.Id, new Validity(ValidityStatus.Expired), None);
        await store.RemoveAsync(document.Document.Id, None);

        using var beside = folder.Beside();
        var lines = beside.Rows("SELECT at, act, subject FROM audit ORDER BY number", r => (At: r.GetString(0), Act: r.GetString(1), Subject: r.GetString(2)));
        Assert.Equal(["add", "validity", "remove"], lines.Select(l => l.Act));
        Assert.All(lines, l => Assert.Equal(document.Document.Id, l.Subject));
        Assert.All(lines, l => Assert.EndsWith("Z", l.At, StringComparison.Ordinal));
        Assert.Throws<SqliteException>(() => beside.Run("DELETE FROM audit"));
        Assert.Throws<SqliteException>(() => beside.Run("UPDATE audit SET act = 'x'"));
    }

    private async Task<int> ReadUntilAsync(CancellationToken written)
    {
        var store = await folder.OpenForReadingAsync();
        var seen = 0;
        do
        {
            foreach (var document in await store.ListAsync(None))
            {
                var passages = await store.PassagesAsync(document.Id, None);
                Assert.True(passages.Count is 0 or 8, $"half a document: {passages.Count}");
                Assert.Equal(8, document.PassageCount);
                seen++;
            }
            Assert.NotEmpty(await store.SearchAsync(new PassageQuery { Text = "流片" }, None));
        }
        while (!written.IsCancellationRequested);
        return seen;
    }

    private static string Paragraphs(int edition) =>
        string.Join('\n', Enumerable.Range(0, 8).Select(i => $"#第{i}条\n第{edition}版流片补贴。"));
}
