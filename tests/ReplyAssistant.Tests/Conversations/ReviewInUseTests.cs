using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Conversations.Reviewing;

namespace ReplyAssistant.Tests.Conversations;

/// <summary>Handing in, deciding, and hearing of it.</summary>
public sealed class ReviewInUseTests
{
    private static readonly ConversationScope reviewersOwn = new("c/reviewer", "tenant", IsGroup: false);

    [Fact]
    public async Task Handing_in_tells_the_reviewers_with_the_card_to_decide_on()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();

        var said = Words(await desk.SayAsync("送审"));

        var notice = Assert.Single(desk.Told.All);
        Assert.Equal(["reviewer"], Assert.IsType<NoticeTo.People>(notice.To).DirectoryIds);
        Assert.Equal("tenant", notice.Tenant);
        Assert.Contains(record.Title, notice.Words, StringComparison.Ordinal);
        Assert.Contains(notice.Card!.Buttons, b => b.Verb == "draft.approve" && b.Data["draftId"] == record.Id && b.Data["revision"] == "1");
        Assert.Contains("通知", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_the_card_is_before_everybody_and_nobody_is_told_apart()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();
        await desk.SayAsync("送审", where: TalkDesk.Group);

        Assert.Empty(desk.Told.All);
    }

    [Fact]
    public async Task A_decision_elsewhere_is_told_where_the_draft_was_made()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("送审");
        await desk.SayAsync($"审核 {record.Number}", TalkDesk.Reviewer, reviewersOwn);
        await desk.SayAsync("退回：第三部分请更新到10月底", TalkDesk.Reviewer, reviewersOwn);

        var notice = desk.Told.All[^1];
        Assert.Equal(new NoticeTo.Conversation("c/personal"), notice.To);
        Assert.Contains("退回，意见：第三部分请更新到10月底", notice.Words, StringComparison.Ordinal);
        Assert.Contains("退回意见（审核人乙", Words(await desk.SayAsync("为什么退回？")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_is_shown_what_was_changed_since_it_was_returned()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("送审");
        await desk.SayAsync($"审核 {record.Number}", TalkDesk.Reviewer, reviewersOwn);
        await desk.SayAsync("退回：请改第一句", TalkDesk.Reviewer, reviewersOwn);
        await desk.SayAsync("把第1句改为：本项工作已经办结。");
        await desk.SayAsync("送审");

        Assert.Contains("＋ 本项工作已经办结", desk.Told.All[^1].Words, StringComparison.Ordinal);
        Assert.Contains("＋ 本项工作已经办结", Words(await desk.SayAsync("通过", TalkDesk.Reviewer, reviewersOwn)), StringComparison.Ordinal);
        Assert.DoesNotContain("本项工作已经办结", Words(await desk.SayAsync($"审核 {record.Number}", TalkDesk.Reviewer, reviewersOwn)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_who_opens_what_came_back_is_shown_the_changes_first()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("送审");
        await desk.SayAsync($"审核 {record.Number}", TalkDesk.Reviewer, reviewersOwn);
        await desk.SayAsync("退回：请改第一句", TalkDesk.Reviewer, reviewersOwn);
        await desk.SayAsync("把第1句改为：本项工作已经办结。");
        await desk.SayAsync("送审");

        Assert.Contains("＋ 本项工作已经办结", Words(await desk.SayAsync($"审核 {record.Number}", TalkDesk.Reviewer, reviewersOwn)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_who_asks_for_the_own_work_hears_of_what_waits_and_a_drafter_does_not()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();
        Assert.DoesNotContain("等您审核", Words(await desk.SayAsync("我的任务", TalkDesk.Reviewer, reviewersOwn)), StringComparison.Ordinal);
        await desk.SayAsync("送审");

        Assert.Contains("有 1 份稿件等您审核", Words(await desk.SayAsync("我的任务", TalkDesk.Reviewer, reviewersOwn)), StringComparison.Ordinal);
        Assert.DoesNotContain("等您审核", Words(await desk.SayAsync("我的任务")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_review_is_not_offered_to_be_handed_in()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("送审");

        var card = Assert.IsType<Reply.Shown>(Assert.Single(await desk.SayAsync($"打开 {record.Id}", TalkDesk.Reviewer, reviewersOwn))).Card;

        Assert.DoesNotContain(card.Buttons, b => b.Verb == "draft.submit");
    }

    [Fact]
    public async Task A_draft_that_was_decided_on_is_told_of_once()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("送审");
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["draftId"] = record.Id, ["revision"] = "1" };
        await desk.PressAsync("draft.approve", values, TalkDesk.Reviewer, reviewersOwn);
        await desk.PressAsync("draft.approve", values, TalkDesk.Reviewer, reviewersOwn);

        Assert.Single(desk.Told.All, n => n.To is NoticeTo.Conversation);
    }

    [Fact]
    public async Task Words_decide_on_what_was_shown_and_not_on_what_came_after()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("送审");
        await desk.SayAsync($"审核 {record.Id}", TalkDesk.Reviewer, reviewersOwn);
        await desk.SayAsync("撤回送审");
        await desk.SayAsync("删除第1句");
        await desk.SayAsync("送审");

        Assert.Contains("第 2 稿，请看过再决定", Words(await desk.SayAsync("通过", TalkDesk.Reviewer, reviewersOwn)), StringComparison.Ordinal);
        Assert.Equal(ReviewState.InReview, (await desk.Archive.FindAsync(record.Id, CancellationToken.None))!.State);

        await desk.SayAsync("通过", TalkDesk.Reviewer, reviewersOwn);
        Assert.Equal(ReviewState.Approved, (await desk.Archive.FindAsync(record.Id, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task A_reviewer_who_has_opened_nothing_decides_nothing()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("送审");

        Assert.Contains("待审", Words(await desk.SayAsync("通过", TalkDesk.Reviewer, reviewersOwn)), StringComparison.Ordinal);
        Assert.Equal(ReviewState.InReview, (await desk.Archive.FindAsync(record.Id, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task What_is_handed_in_can_be_taken_back_by_its_drafter_alone()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("送审", where: TalkDesk.Group);
        Assert.Contains("只有起草人", Words(await desk.SayAsync("撤回送审", TalkDesk.Reviewer, TalkDesk.Group)), StringComparison.Ordinal);
        Assert.Contains("不能修改", Words(await desk.SayAsync("删除第1句")), StringComparison.Ordinal);

        await desk.SayAsync("撤回送审");

        Assert.Equal(ReviewState.Drafting, (await desk.Archive.FindAsync(record.Id, CancellationToken.None))!.State);
        Assert.Contains("撤回第 1 稿送审", Words(await desk.SayAsync("办理记录")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_that_is_named_is_handed_in()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var first = await desk.DraftAsync();
        var second = await desk.DraftAsync("2026-npc-015.html");

        await desk.SayAsync($"送审 {first.Number}");

        Assert.Equal(ReviewState.InReview, (await desk.Archive.FindAsync(first.Id, CancellationToken.None))!.State);
        Assert.Equal(ReviewState.Drafting, (await desk.Archive.FindAsync(second.Id, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task Every_act_leaves_its_line()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();
        await desk.SayAsync("删除第1句");
        await desk.SayAsync("忽略 1：已请业务处室提供");
        await desk.SayAsync("导出");
        await desk.SayAsync("送审");

        var deeds = Words(await desk.SayAsync("办理记录"));

        foreach (var line in new[] { "起草人甲：起草初稿", "删除第 1 句", "理由：已请业务处室提供", "导出第 2 稿（Word）", "第 2 稿送审" })
            Assert.Contains(line, deeds, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_finished_comes_first_by_its_term_and_what_is_approved_is_left_out()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var first = await desk.DraftAsync();
        var second = await desk.DraftAsync("2026-npc-015.html");
        await desk.SayAsync($"送审 {first.Id}");
        await desk.SayAsync($"审核 {first.Id}", TalkDesk.Reviewer, reviewersOwn);
        await desk.SayAsync("同意", TalkDesk.Reviewer, reviewersOwn);

        var left = Words(await desk.SayAsync("还有哪些没办"));

        Assert.Contains(second.Id, left, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Id, left, StringComparison.Ordinal);
        Assert.Matches("办理期限[0-9]{4}年[0-9]+月[0-9]+日（还有 [0-9]+ 天）", left);
    }

    private static string Words(IReadOnlyList<Reply> replies) =>
        string.Join('\n', replies.OfType<Reply.Message>().Select(m => m.Text.ToString()));
}
