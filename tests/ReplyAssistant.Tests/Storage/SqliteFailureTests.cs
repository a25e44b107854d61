using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Segments;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Tests.Storage;

/// <summary>The world fails; the store says so in one sentence and loses nothing that was saved.</summary>
public sealed class SqliteFailureTests : IAsyncDisposable
{
    private static readonly StoreOptions Impatient = new() { BusyTimeout = TimeSpan.FromSeconds(1) };

    private readonly StoreFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    public async ValueTask DisposeAsync() => await folder.DeleteAsync();

    [Fact]
    public async Task A_store_from_a_newer_version_is_refused_and_left_alone()
    {
        await SaveAsync("/a.txt", "甲。");
        using (var beside = folder.Beside()) beside.Run("PRAGMA user_version = 99");

        var refused = await Assert.ThrowsAsync<StoreException>(() => folder.OpenAsync(new StoreOptions()));

        Assert.Contains("请升级程序", refused.Message, StringComparison.Ordinal);
        using var after = folder.Beside();
        Assert.Equal(99, after.Number("PRAGMA user_version"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("这不是数据库")]
    public async Task A_file_that_is_no_database_is_refused(string text)
    {
        var file = folder.InFolder("notes.txt");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat(text, 2000)), None);

        var refused = await Assert.ThrowsAsync<StoreException>(() => folder.OpenAsync(new StoreOptions(), file));

        Assert.Contains("不是本程序的库文件", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_s_database_is_refused()
    {
        var file = folder.InFolder("other.db");
        using (var other = folder.Beside(file)) other.Run("CREATE TABLE notes (text)");

        var refused = await Assert.ThrowsAsync<StoreException>(() => folder.OpenAsync(new StoreOptions(), file));

        Assert.Contains("不是本程序的库文件", refused.Message, StringComparison.Ordinal);
        using var after = folder.Beside(file);
        Assert.Equal("delete", after.Text("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task While_another_process_writes_saving_says_busy_and_reading_goes_on()
    {
        await SaveAsync("/a.txt", "甲。");
        var store = await folder.OpenAsync(Impatient);
        using var beside = folder.Beside();
        beside.Run("BEGIN IMMEDIATE");

        var busy = await Assert.ThrowsAsync<StoreBusyException>(() => store.SaveAsync(Sample.Document("/b.txt", "乙。"), None));

        Assert.Contains("占用", busy.Message, StringComparison.Ordinal);
        Assert.Single(await store.ListAsync(None));
        beside.Run("ROLLBACK");
        Assert.Equal(SaveOutcome.Added, await store.SaveAsync(Sample.Document("/b.txt", "乙。"), None));
    }

    [Fact]
    public async Task A_store_that_another_process_holds_for_itself_is_busy_to_open()
    {
        await SaveAsync("/a.txt", "甲。");
        await folder.CloseAsync();
        using var beside = folder.Beside();
        beside.Run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM paths");

        await Assert.ThrowsAsync<StoreBusyException>(() => folder.OpenAsync(Impatient));
    }

    [Fact]
    public async Task A_full_disk_undoes_the_document_and_says_what_to_do()
    {
        await SaveAsync("/a.txt", "甲。");
        long pages;
        using (var beside = folder.Beside()) pages = beside.Number("PRAGMA page_count")!.Value;
        var full = await folder.OpenAsync(new StoreOptions { MaxPages = (int)pages + 20 });
        var large = Sample.Document("/b.txt", string.Concat(Enumerable.Range(0, 20000).Select(i => $"第{i}项流片。")));

        var failed = await Assert.ThrowsAsync<StoreException>(() => full.SaveAsync(large, None));

        Assert.Contains("磁盘空间不足", failed.Message, StringComparison.Ordinal);
        Assert.Equal("/a.txt", Assert.Single(await full.ListAsync(None)).Path);
        await full.DisposeAsync();
        var roomy = await folder.OpenAsync(new StoreOptions());
        Assert.Equal(SaveOutcome.Added, await roomy.SaveAsync(large, None));
    }

    [Fact]
    public async Task A_failure_in_the_middle_of_a_replacement_leaves_the_old_document_whole()
    {
        await SaveAsync("/a.txt", "对流片费用给予补贴。");
        var store = await folder.OpenAsync(new StoreOptions());
        using (var beside = folder.Beside())
        {
            beside.Run(
                "CREATE TRIGGER broken BEFORE INSERT ON passages WHEN NEW.ordinal = 1 BEGIN SELECT RAISE(FAIL, 'broken'); END");
        }

        await Assert.ThrowsAsync<SqliteException>(
            () => store.SaveAsync(Sample.Document("/a.txt", "#一\n掩膜版。\n#二\n掩膜版。"), None));

        Assert.Single(await store.SearchAsync(new PassageQuery { Text = "流片" }, None));
        Assert.Empty(await store.SearchAsync(new PassageQuery { Text = "掩膜版" }, None));
        Assert.Single(await store.ListAsync(None));
    }

    [Fact]
    public async Task What_a_killed_process_had_not_committed_is_not_there()
    {
        await SaveAsync("/a.txt", "甲。");
        using var beside = folder.Beside();
        // A small cache makes SQLite write to its journal before the commit.
        beside.Run("PRAGMA cache_size = 10; BEGIN IMMEDIATE");
        var large = string.Concat(Enumerable.Range(0, 5000).Select(i => $"第{i}项流片。"));
        using var writer = new DocumentWriter(beside, TimeProvider.System);
        var unfinished = Sample.Document("/b.txt", large);
        writer.Save(unfinished, DocumentTerms.Of(unfinished, new BigramWordBreaker(), None));
        writer.Finish();
        var copy = folder.InFolder("copy.db");
        foreach (var suffix in new[] { "", "-wal" }) File.Copy(folder.File + suffix, copy + suffix);

        var store = await folder.OpenAsync(new StoreOptions(), copy);

        Assert.True(new FileInfo(folder.File + "-wal").Length > 100_000);
        Assert.Equal("/a.txt", Assert.Single(await store.ListAsync(None)).Path);
        Assert.Empty(await store.SearchAsync(new PassageQuery { Text = "流片" }, None));
        Assert.Equal(SaveOutcome.Added, await store.SaveAsync(Sample.Document("/b.txt", large), None));
    }

    [Fact]
    public async Task A_save_cancelled_in_the_middle_saves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        var store = await folder.OpenAsync(new StoreOptions(), breaker: new CancellingBreaker(cancel, after: 50));
        var document = Sample.Document("/b.txt", string.Join('\n', Enumerable.Range(0, 500).Select(i => $"#第{i}条\n流片{i}。")));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveAsync(document, cancel.Token));

        Assert.Empty(await store.ListAsync(None));
    }

    [Fact]
    public async Task Opening_for_reading_creates_nothing()
    {
        var missing = folder.InFolder("missing/reply.db");

        var refused = await Assert.ThrowsAsync<StoreException>(() => folder.OpenAsync(new StoreOptions { ReadOnly = true }, missing));

        Assert.Contains("没有找到库文件", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.InFolder("missing")));
    }

    [Fact]
    public async Task A_reader_finds_what_was_saved_and_cannot_write()
    {
        await SaveAsync("/a.txt", "流片。");
        var reader = await folder.OpenAsync(new StoreOptions { ReadOnly = true });

        Assert.Single(await reader.SearchAsync(new PassageQuery { Text = "流片" }, None));
        var refused = await Assert.ThrowsAsync<StoreException>(() => reader.SaveAsync(Sample.Document("/b.txt", "乙。"), None));
        Assert.Contains("只读", refused.Message, StringComparison.Ordinal);
    }

    private async Task SaveAsync(string path, string text) =>
        await (await folder.OpenAsync(new StoreOptions())).SaveAsync(Sample.Document(path, text), None);

    /// <summary>Somebody breaks off while the words of a passage are being found.</summary>
    private sealed class CancellingBreaker(CancellationTokenSource cancel, int after) : IWordBreaker
    {
        private readonly BigramWordBreaker words = new();
        private int calls;

        public bool IsFallback => words.IsFallback;

        public IReadOnlyList<string> Words(string text)
        {
            if (++calls == after) cancel.Cancel();
            return words.Words(text);
        }
    }
}
