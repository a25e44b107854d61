using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Tests.Storage;

/// <summary>The index in its file: older versions, damage, merges beside other processes.</summary>
public sealed class SqliteIndexTests : IAsyncDisposable
{
    private readonly StoreFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    public async ValueTask DisposeAsync() => await folder.DeleteAsync();

    [Fact]
    public async Task A_store_of_the_version_before_is_indexed_anew_from_its_texts_and_numbers_go_on()
    {
        var file = Released();
        var reading = await Assert.ThrowsAsync<StoreException>(() => folder.OpenAsync(new StoreOptions { ReadOnly = true }, file));
        Assert.Contains("reply ingest", reading.Message, StringComparison.Ordinal);

        var told = new List<(int Done, int Of)>();
        var store = await folder.OpenAsync(new StoreOptions { Rebuilding = (done, of) => told.Add((done, of)) }, file, new IcuWordBreaker());

        Assert.NotEmpty(told);
        var documents = await store.ListAsync(None);
        Assert.Equal(2, documents.Count);
        foreach (var document in documents)
        {
            foreach (var passage in await store.PassagesAsync(document.Id, None))
            {
                var hits = await store.SearchAsync(new PassageQuery { Text = passage.Text, Top = 1 }, None);
                Assert.Equal((document.Id, passage.Ordinal), (hits[0].Document.Id, hits[0].Passage.Ordinal));
            }
        }
using (var beside = folder.Beside(file))
        {
            foreach (var point in beside.Rows("SELECT point FROM points", row => row.GetString(0)))
                Assert.Equal(point, (await store.SearchPointsAsync(new PassageQuery { Text = point }, None))[0].Point.Point);
        }
        await store.SaveAsync(Sample.Document("/新.txt", "对流片费用给予补贴。", asked: "流片"), None);
        Assert.Equal("/新.txt", (await store.SearchAsync(new PassageQuery { Text = "流片费用" }, None))[0].Document.Path);
        Assert.Equal(20, (await store.StatisticsAsync([], None)).Passages);
    }

    [Fact]
    public async Task A_rebuild_that_was_broken_off_is_gone_on_with_and_nobody_searches_half_an_index()
    {
        var store = await folder.OpenAsync(new StoreOptions());
        await store.SaveAsync(Sample.Document("/a.txt", "流片。"), None);
        using (var beside = folder.Beside())
            beside.Run("DELETE FROM index_pages; DELETE FROM index_segments; UPDATE index_state SET built_to = 0, build_end = next_number - 1");

        var half = await Assert.ThrowsAsync<StoreBusyException>(() => store.SearchAsync(new PassageQuery { Text = "流片" }, None));
        Assert.Contains("--rebuild", half.Message, StringComparison.Ordinal);

        var next = await folder.OpenAsync(new StoreOptions());
        Assert.Single(await next.SearchAsync(new PassageQuery { Text = "流片" }, None));
        Assert.Single(await store.SearchAsync(new PassageQuery { Text = "流片" }, None));
    }

    [Theory]
    [InlineData("UPDATE index_pages SET data = zeroblob(length(data))")]
    [InlineData("UPDATE index_pages SET data = substr(data, 1, length(data) / 2)")]
    [InlineData("DELETE FROM index_pages WHERE id % 16777216 = 1")]
    [InlineData("DELETE FROM index_pages")]
    [InlineData("DELETE FROM index_state")]
    public async Task A_damaged_index_says_so_and_is_built_again_from_the_texts(string damage)
    {
        await (await folder.OpenAsync(new StoreOptions())).SaveAsync(Sample.Document("/a.txt", "流片费用。", asked: "流片"), None);
        using (var beside = folder.Beside()) beside.Run(damage);
        var reader = await folder.OpenForReadingAsync();

        var damaged = await Assert.ThrowsAnyAsync<StoreException>(() => reader.SearchAsync(new PassageQuery { Text = "流片" }, None));
        Assert.Contains("--rebuild", damaged.Message, StringComparison.Ordinal);
        Assert.Single(await reader.ListAsync(None));

        var store = await folder.OpenAsync(new StoreOptions());
        await store.RebuildAsync(null, None);
        Assert.Single(await reader.SearchAsync(new PassageQuery { Text = "流片" }, None));
        Assert.Single(await reader.SearchPointsAsync(new PassageQuery { Text = "流片" }, None));
    }

    [Fact]
    public async Task What_is_deleted_while_a_merge_runs_stays_deleted()
    {
        var store = await folder.OpenAsync(new StoreOptions());
        var documents = Enumerable.Range(0, 40).Select(i => Sample.Document($"/{i}.txt", $"第{i}号流片。")).ToList();
        var saving = Task.Run(async () =>
        {
            foreach (var document in documents) await store.SaveAsync(document, None);
        });
        await saving;
        var settling = store.SettleAsync(None);
        foreach (var document in documents.Skip(10)) await store.RemoveAsync(document.Document.Id, None);
        await settling;
        await store.SettleAsync(None);

        Assert.Equal(10, (await store.SearchAsync(new PassageQuery { Text = "流片", Top = 200 }, None)).Count);
        Assert.Equal(10, (await store.StatisticsAsync(["流片"], None)).PassageCounts["流片"]);
    }

    [Fact]
    public async Task Of_a_killed_merge_nothing_is_found_and_nothing_stays()
    {
        var store = await folder.OpenAsync(new StoreOptions());
        for (var i = 0; i < 5; i++) await store.SaveAsync(Sample.Document($"/{i}.txt", $"第{i}号流片。"), None);
        using var beside = folder.Beside();
        beside.Run(
            """
            INSERT INTO index_segments (state, first, last, entries, dead, pages, builder, alive) VALUES (0, 1, 5, 0, 0, 0, 'gone', 0);
            INSERT INTO index_pages (id, data) SELECT (max(id) << 24) + 1, x'00' FROM index_segments;
            """);

        Assert.Equal(5, (await store.SearchAsync(new PassageQuery { Text = "流片" }, None)).Count);
        await store.SettleAsync(None);

        Assert.Equal(0, beside.Number("SELECT count(*) FROM index_segments WHERE state <> 1"));
        Assert.Equal(0, beside.Number("SELECT count(*) FROM index_pages WHERE data = x'00'"));
    }

    [Fact]
    public async Task Two_processes_do_not_merge_at_once()
    {
        var store = await folder.OpenAsync(new StoreOptions());
        for (var i = 0; i < 30; i++) await store.SaveAsync(Sample.Document($"/{i}.txt", $"第{i}号流片。"), None);
        var other = await folder.OpenAsync(new StoreOptions());

        await Task.WhenAll(store.SettleAsync(None), other.SettleAsync(None));
        await store.SettleAsync(None);

        Assert.Equal(30, (await other.SearchAsync(new PassageQuery { Text = "流片", Top = 200 }, None)).Count);
        using var beside = folder.Beside();
        Assert.Equal(30, beside.Number("SELECT sum(entries) FROM index_segments WHERE state = 1"));
    }

    private string Released()
    {
        var file = folder.InFolder("released.db");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Storage", "released-2.db"), file);
        return file;
    }
}
