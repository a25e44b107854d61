using ReplyAssistant.Conversations.Changing;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Reviewing;

/// <summary>Hands a draft in, and takes the reviewer's decision: somebody else's, on the revision that was seen, once.</summary>
internal sealed class ReviewTalk(IDraftArchive archive, CheckTalk check, RoleOptions roles, DraftAccess access, TalkStates memory)
{
    private const string NotAReviewer = "您没有审核权限，请由单位指定的审核人处理。";

    public async Task<IReadOnlyList<Reply>> SubmitAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record || talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (!talk.IsOwner) return [Reply.Say("只有起草人可以送审，请联系起草人。")];
        if (record.State == ReviewState.Approved) return [Reply.Say("稿件已审核通过，不必再送审。")];
        if (record.State == ReviewState.InReview) return [await CardAsync(record, draft, cancellationToken)];

        var before = record.ReviewedRevision;
        var move = new ReviewMove(record.State, ReviewState.InReview);
        var moved = await archive.MoveAsync(record.Id, record.Revision, move, talk.Acting($"第 {record.Revision} 稿送审"), cancellationToken);
        if (moved is null) return [Reply.Say(Talk.Stale)];
        var replies = new List<Reply> { Reply.Say(Announced(talk, record)) };
        if (before is { } seen && seen < record.Revision && await archive.RevisionAsync(record.Id, seen, cancellationToken) is { } earlier)
            replies.Add(Reply.Say("退回后的修改——" + HistoryTalk.Describe(earlier, talk.Revision!)));
        replies.Add(await CardAsync(moved, draft, cancellationToken));
        return replies;
    }

    public async Task<IReadOnlyList<Reply>> WaitingAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (!IsReviewer(talk.Turn)) return [Reply.Say(NotAReviewer)];
        var waiting = await archive.ListAsync(new DraftListing(talk.Turn.Conversation.Tenant) { State = ReviewState.InReview }, cancellationToken);
        return waiting.Count == 0 ? [Reply.Say("目前没有待审核的稿件。")]
            : [Reply.Say("待审核的稿件：\n" + string.Join('\n', waiting.Select(r => $"{r.Id}：{r.Title}（第 {r.ReviewedRevision} 稿，{r.OwnerName ?? "起草人"}）")) + "\n发送“审核 稿件编号”打开审核卡片。")];
    }

    public async Task<IReadOnlyList<Reply>> OpenAsync(Talk talk, string id, CancellationToken cancellationToken)
    {
        if (!IsReviewer(talk.Turn)) return [Reply.Say(NotAReviewer)];
        if (await access.FindAsync(talk.Turn, id, cancellationToken) is not { State: ReviewState.InReview } record)
            return [Reply.Say($"没有编号为 {id} 的待审核稿件，请发送“待审”查看列表。")];
        var revision = await archive.RevisionAsync(id, record.Revision, cancellationToken);
        // What is reviewed is the draft at hand: it can be read, asked about, and decided on in words.
        await memory.ChangeAsync(talk.Turn.Conversation, s => s with { Draft = record.Id, Shown = [], Sentence = null }, cancellationToken);
        return [await CardAsync(record, revision!.Draft, cancellationToken)];
    }

    /// <summary>A decision in words is one on the draft at hand.</summary>
    public async Task<IReadOnlyList<Reply>> DecideAsync(Talk talk, ReviewState decision, string comment, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return [Reply.Say("请先用“审核 稿件编号”打开待审核的稿件。")];
        return await DecideAsync(talk.Turn, record, record.Revision, decision, comment, talk.Now, cancellationToken) switch
        {
            CardAnswer.Replaced replaced => [new Reply.Shown(replaced.Card)],
            CardAnswer.Refused refused => [Reply.Say(refused.Text)],
            CardAnswer.Told told => [Reply.Say(told.Text)],
            _ => [],
        };
    }

    /// <param name="seen">The revision on the card that was pressed.</param>
    public async Task<CardAnswer> DecideAsync(
        Turn turn, DraftRecord record, int seen, ReviewState decision, string comment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var draft = (await archive.RevisionAsync(record.Id, record.Revision, cancellationToken))!.Draft;
        if (!IsReviewer(turn)) return new CardAnswer.Refused(NotAReviewer);
        if (string.Equals(record.Owner, turn.Speaker.Key, StringComparison.Ordinal)) return new CardAnswer.Refused("不能审核自己起草的稿件，请由其他审核人处理。");
        if (record.State is ReviewState.Approved or ReviewState.Returned) return new CardAnswer.Replaced(DraftCards.Closed(record, draft));
        if (record.State != ReviewState.InReview) return new CardAnswer.Refused("稿件没有送审，请起草人先送审。");
        // A reviewer decides on what was seen, and on nothing else.
        if (seen != record.Revision)
            return new CardAnswer.Replaced(DraftCards.Review(record, draft, await OpenCountAsync(record, draft, cancellationToken), "稿件已更新，请重新审阅。"));
        if (decision == ReviewState.Returned && comment.Trim().Length == 0) return new CardAnswer.Refused("退回时请写明意见，便于起草人修改。");

        var act = new Act(turn.Id, turn.Speaker.Key, turn.Speaker.Name, now, decision == ReviewState.Approved ? $"第 {seen} 稿审核通过" : $"第 {seen} 稿退回：{comment.Trim()}");
        var move = new ReviewMove(ReviewState.InReview, decision, decision == ReviewState.Returned ? comment.Trim() : null);
        var moved = await archive.MoveAsync(record.Id, seen, move, act, cancellationToken) ?? await archive.FindAsync(record.Id, cancellationToken);
        return new CardAnswer.Replaced(DraftCards.Closed(moved!, draft));
    }

    private bool IsReviewer(Turn turn) => roles.Of(turn.Conversation.Tenant, turn.Speaker).HasFlag(Roles.Reviewer);

    private async Task<Reply> CardAsync(DraftRecord record, Draft draft, CancellationToken cancellationToken) =>
        new Reply.Shown(DraftCards.Review(record, draft, await OpenCountAsync(record, draft, cancellationToken)));

    private async Task<int> OpenCountAsync(DraftRecord record, Draft draft, CancellationToken cancellationToken) =>
        (await check.OpenAsync(record.Id, draft, cancellationToken)).Count(f => f.Severity != Severity.Hint);

    private static string Announced(Talk talk, DraftRecord record) => talk.Turn.Conversation.IsGroup
        ? $"第 {record.Revision} 稿已送审，请审核人在下面的卡片上处理。"
        : $"第 {record.Revision} 稿已送审。审核人可以发送“待审”查看，或者发送“审核 {record.Id}”处理；也可以在有审核人的群聊中@我发送“送审”。";
}
