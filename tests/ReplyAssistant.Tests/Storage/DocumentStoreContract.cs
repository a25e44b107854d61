using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Storage;

/// <summary>What every store promises. Subclass it once for each database.</summary>
public abstract partial class DocumentStoreContract : IAsyncLifetime
{
    protected static CancellationToken None => CancellationToken.None;

    /// <summary>Opens the store of this test; called twice it opens the same one again.</summary>
    protected abstract Task<(IDocumentStore Documents, IPassageSearch Search)> OpenAsync();

    private protected IDocumentStore Store { get; private set; } = null!;

    private protected IPassageSearch Search { get; private set; } = null!;

    public virtual async Task InitializeAsync() => (Store, Search) = await OpenAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task A_saved_document_is_there_after_opening_again()
    {
        var saved = Sample.Document("/a.txt", "#一、补贴\n对流片费用给予百分之三十的补贴。");

        Assert.Equal(SaveOutcome.Added, await Store.SaveAsync(saved, None));

        var (again, _) = await OpenAsync();
        var found = await again.FindAsync(saved.Document.Id, None);
        Assert.Equal(saved.Document.Text, found!.Text);
        Assert.Equal(saved.Document.Metadata, found.Metadata);
        var passage = Assert.Single(await again.PassagesAsync(saved.Document.Id, None));
        Assert.Equal("对流片费用给予百分之三十的补贴。", passage.Text);
        Assert.Equal(["一、补贴"], passage.Path);
    }

    [Fact]
    public async Task The_same_content_at_the_same_path_is_unchanged()
    {
        var document = Sample.Document("/a.txt", "对流片费用给予补贴。");
        await Store.SaveAsync(document, None);

        Assert.Equal(SaveOutcome.Unchanged, await Store.SaveAsync(document, None));
        Assert.Single(await Store.ListAsync(None));
    }

    [Fact]
    public async Task Other_content_at_the_same_path_replaces_the_old_and_its_index()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "对流片费用给予补贴。"), None);
        var next = Sample.Document("/a.txt", "对掩膜版制作给予补贴。");

        Assert.Equal(SaveOutcome.Replaced, await Store.SaveAsync(next, None));

        Assert.Equal(next.Document.Id, Assert.Single(await Store.ListAsync(None)).Id);
        Assert.Empty(await FoundAsync("流片"));
        Assert.Single(await FoundAsync("掩膜版"));
    }

    [Fact]
    public async Task The_same_content_at_a_second_path_is_kept_once_and_both_paths_are_known()
    {
        var first = Sample.Document("/a.txt", "对流片费用给予补贴。");
        await Store.SaveAsync(first, None);

        Assert.Equal(SaveOutcome.Unchanged, await Store.SaveAsync(Sample.Document("/b.txt", "对流片费用给予补贴。"), None));

        Assert.Equal("/a.txt", Assert.Single(await Store.ListAsync(None)).Path);
        Assert.Equal(first.Document.Id, await Store.IdAtPathAsync("/a.txt", None));
        Assert.Equal(first.Document.Id, await Store.IdAtPathAsync("/b.txt", None));
        Assert.Null(await Store.IdAtPathAsync("/c.txt", None));
    }

    [Fact]
    public async Task Content_that_stands_at_another_path_too_survives_a_change_at_one()
    {
        var shared = Sample.Document("/a.txt", "对流片费用给予补贴。");
        await Store.SaveAsync(shared, None);
        await Store.SaveAsync(Sample.Document("/b.txt", "对流片费用给予补贴。"), None);

        await Store.SaveAsync(Sample.Document("/a.txt", "对掩膜版制作给予补贴。"), None);

        Assert.Equal("/b.txt", (await Store.ListAsync(None)).Single(d => d.Id == shared.Document.Id).Path);
        Assert.Single(await FoundAsync("流片"));
    }

    [Fact]
    public async Task A_removed_document_leaves_nothing_behind()
    {
        var document = Sample.Document("/a.txt", "对流片费用给予补贴。", asked: "流片补贴");
        await Store.SaveAsync(document, None);

        Assert.True(await Store.RemoveAsync(document.Document.Id, None));

        Assert.False(await Store.RemoveAsync(document.Document.Id, None));
        Assert.Null(await Store.FindAsync(document.Document.Id, None));
        Assert.Null(await Store.IdAtPathAsync("/a.txt", None));
        Assert.Empty(await Store.PassagesAsync(document.Document.Id, None));
        Assert.Empty(await FoundAsync("流片"));
        Assert.Empty(await Search.SearchPointsAsync(new PassageQuery { Text = "流片" }, None));
        Assert.Equal(SaveOutcome.Added, await Store.SaveAsync(document, None));
    }

    [Fact]
    public async Task Documents_are_listed_newest_first_and_undated_last()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "甲。", date: null), None);
        await Store.SaveAsync(Sample.Document("/b.txt", "乙。", date: "2021-01-02"), None);
        await Store.SaveAsync(Sample.Document("/c.txt", "丙。", date: "2024-01-02"), None);

        Assert.Equal(["/c.txt", "/b.txt", "/a.txt"], (await Store.ListAsync(None)).Select(d => d.Path));
    }

    private protected async Task<IReadOnlyList<PassageHit>> FoundAsync(string text) =>
        await Search.SearchAsync(new PassageQuery { Text = text }, None);
}
