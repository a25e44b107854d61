using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Asking;
using ReplyAssistant.Conversations.Desk;

namespace ReplyAssistant.Tests.Conversations;

/// <summary>The term runs from the day of assignment, three months, six at most with consent.</summary>
public sealed class TermTests
{
    private const string Proposal = "关于建设低空物流试点的提案\n交办日期：2026年9月1日\n一、建议划定无人机配送航线，明确起降点。\n二、建议对试点企业给予运营补贴，并公布标准。";

    [Fact]
    public async Task A_day_of_assignment_in_the_form_begins_the_term()
    {
        await using var desk = await TalkDesk.OpenAsync(new Noon());

        Assert.Contains("交办日期：2026年9月1日", await SaidAsync(desk, Proposal), StringComparison.Ordinal);
        await desk.SayAsync("起草");

        Assert.Contains("2026年12月1日", await SaidAsync(desk, "什么时候到期"), StringComparison.Ordinal);
        Assert.Contains("2026年12月1日", await SaidAsync(desk, "我的任务"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_told_before_the_draft_counts_and_one_told_after_it_takes_its_place()
    {
        await using var desk = await TalkDesk.OpenAsync(new Noon());
        await desk.SayAsync(Proposal);
        Assert.Contains("交办日期：2026年8月15日", await SaidAsync(desk, "2026年8月15日交办的"), StringComparison.Ordinal);
        await desk.SayAsync("起草");
        Assert.Contains("2026年11月15日（已超过 8 天）", await SaidAsync(desk, "期限"), StringComparison.Ordinal);

        Assert.Contains("2026年12月10日", await SaidAsync(desk, "交办日期改为2026年9月10日"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_extends_the_term_to_six_months_and_no_further()
    {
        await using var desk = await TalkDesk.OpenAsync(new Noon());
        await desk.SayAsync(Proposal);
        await desk.SayAsync("起草");

        Assert.Contains("没有记录", await SaidAsync(desk, "延期到2027年3月2日"), StringComparison.Ordinal);
        Assert.Contains("2027年3月1日", await SaidAsync(desk, "经同意延期到2027年3月1日"), StringComparison.Ordinal);
        var record = (await desk.Archive.ListAsync(new DraftListing("tenant"), CancellationToken.None))[0];
        Assert.Equal((new DateOnly(2026, 9, 1), new DateOnly(2027, 3, 1)), (record.AssignedOn, record.DueOn));
        Assert.Contains(await desk.Archive.ActsAsync(record.Id, CancellationToken.None), a => a.What.Contains("办理期限", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("交办日期 2月30日", "没有")]
    [InlineData("交办日期 2099年1月1日", "之后")]
    public async Task A_day_that_cannot_be_is_refused_with_a_sentence(string said, string why)
    {
        await using var desk = await TalkDesk.OpenAsync(new Noon());
        await desk.DraftAsync();

        Assert.Contains(why, await SaidAsync(desk, said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_drafter_and_the_clerk_register_days()
    {
        await using var desk = await TalkDesk.OpenAsync(new Noon());
        var record = await desk.DraftAsync();
        await desk.SayAsync("送审");
        await desk.SayAsync($"审核 {record.Id}", TalkDesk.Reviewer);

        Assert.Contains("起草人或者经办人", await SaidAsync(desk, "交办日期 2026年9月1日", TalkDesk.Reviewer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 20, 2026)]
    [InlineData(12, 30, 2025)]
    public void A_day_without_a_year_is_the_last_one_that_was(int month, int day, int year) =>
        Assert.Equal(new DateOnly(year, month, day), new SaidDay(null, month, day).Before(new DateOnly(2026, 11, 23)));

    [Fact]
    public async Task A_class_that_a_person_has_set_is_no_suggestion_any_more()
    {
        await using var desk = await TalkDesk.OpenAsync(new Noon());
        await desk.DraftAsync();
        Assert.Contains(Facts(await desk.SayAsync("概览")), f => f.Contains("建议", StringComparison.Ordinal));

        await desk.SayAsync("类别 A");

        Assert.Contains("A 类", Facts(await desk.SayAsync("概览")));
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    }

    private static IEnumerable<string> Facts(IReadOnlyList<Reply> replies) =>
        replies.OfType<Reply.Shown>().Single().Card.Facts.Where(f => f.Name == "办理类别").Select(f => f.Value);

    private static async Task<string> SaidAsync(TalkDesk desk, string text, Speaker? speaker = null) => string.Concat(
        (await desk.SayAsync(text, speaker)).OfType<Reply.Message>().SelectMany(m => m.Text.Runs).Select(r => r.ToString()));
}
