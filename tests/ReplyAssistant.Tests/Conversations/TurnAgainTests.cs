using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Conversations;

/// <summary>A crash breaks a turn off after it has written and before all was said; the turn comes again under its id.</summary>
public sealed class TurnAgainTests
{
    [Fact]
    public async Task A_draft_is_shown_as_it_was_written_though_the_store_has_changed_since()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.SayAsync(await File.ReadAllTextAsync(Path.Combine(Shared.ProjectRoot(), "corpus", "proposals", "2026-cppcc-031.txt")));
        var first = Said(await desk.PutAsync(Turn("起草")));
        foreach (var document in await desk.Documents.ListAsync(CancellationToken.None)) await desk.Documents.RemoveAsync(document.Id, CancellationToken.None);

        var again = Said(await desk.PutAsync(Turn("起草")));

        Assert.Equal(first, again);
        Assert.Single(await desk.Archive.ListAsync(new DraftListing("tenant"), CancellationToken.None));
    }

    [Theory]
    [InlineData("删去第3句")]
    [InlineData("把第1句改为：本局已将此事列入年度计划。")]
    [InlineData("日期 2026年4月1日")]
    [InlineData("类别 B")]
    public async Task A_change_is_made_once_and_shown_as_it_stands(string change)
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync("2026-npc-038.txt");
        var first = Said(await desk.PutAsync(Turn(change)));

        var again = Said(await desk.PutAsync(Turn(change)));

        Assert.Equal(first, again);
        Assert.Equal(2, (await desk.Archive.FindAsync(record.Id, CancellationToken.None))!.Revision);
    }

    [Fact]
    public async Task Handing_in_is_done_once_and_said_again()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.PutAsync(Turn("送审"));
        await desk.SayAsync($"审核 {record.Id}", TalkDesk.Reviewer);
        await desk.SayAsync("退回：请补充期限", TalkDesk.Reviewer);

        var again = Said(await desk.PutAsync(Turn("送审")));

        Assert.Contains("已完成：第 1 稿送审", again[0], StringComparison.Ordinal);
        Assert.Equal(ReviewState.Returned, (await desk.Archive.FindAsync(record.Id, CancellationToken.None))!.State);
    }

    private static Turn Turn(string text) => new() { Id = "again", Conversation = TalkDesk.Personal, Speaker = TalkDesk.Drafter, Text = text };

    private static List<string> Said(IReadOnlyList<Reply> replies) =>
        [.. replies.OfType<Reply.Message>().Select(m => string.Concat(m.Text.Runs.Select(r => r.ToString())))];
}
