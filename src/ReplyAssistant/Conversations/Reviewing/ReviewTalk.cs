using ReplyAssistant.Conversations.Changing;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Reviewing;

/// <summary>Hands a draft in, and takes the reviewer's decision: somebody else's, on the revision that was seen, once.</summary>
internal sealed class ReviewTalk(IDraftArchive archive, CheckTalk check, RoleOptions roles, DraftLookup lookup, TalkStates memory, IReviewNotices notices)
{
    private const string NotAReviewer = "您没有审核权限，请由单位指定的审核人处理。";

    public async Task<IReadOnlyList<Reply>> SubmitAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record || talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (!talk.IsOwner) return [Reply.Say("只有起草人可以送审，请联系起草人。")];
        if (record.State == ReviewState.Approved) return [Reply.Say("稿件已审核通过，不必再送审。")];
        if (record.State == ReviewState.InReview) return [Reply.Say("稿件已经送审，正在等待审核。"), await ShowAsync(talk, record, draft, cancellationToken)];

        var before = record.ReviewedRevision;
        var move = new ReviewMove(record.State, ReviewState.InReview);
        var moved = await archive.MoveAsync(record.Id, record.Revision, move, talk.Acting($"第 {record.Revision} 稿送审"), cancellationToken);
        if (moved is null) return [Reply.Say(Talk.Stale)];
        var open = await OpenCountAsync(record, draft, cancellationToken);
        var warning = open == 0 ? "" : $"还有 {open} 项核验问题没有处理，审核人会看到；要先处理，请发送“撤回送审”。";
        var changes = await ChangesAsync(record, before, cancellationToken);
        var told = Tell(talk, moved, draft, open, changes);
        var replies = new List<Reply> { Reply.Say(Announced(talk, record, told) + warning) };
        if (changes is not null) replies.Add(Reply.Say(changes));
        replies.Add(await ShowAsync(talk, moved, draft, cancellationToken));
        return replies;
    }

    /// <summary>The drafter takes back what nobody has decided on, to go on changing it.</summary>
    public async Task<IReadOnlyList<Reply>> WithdrawAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return [Reply.Say(Talk.NoDraft)];
        if (!talk.IsOwner) return [Reply.Say("只有起草人可以撤回送审，请联系起草人。")];
        if (record.State != ReviewState.InReview) return [Reply.Say("稿件不在审核中，不必撤回；要撤销修改，请发送“撤销”。")];
        var move = new ReviewMove(ReviewState.InReview, ReviewState.Drafting);
        var moved = await archive.MoveAsync(record.Id, record.Revision, move, talk.Acting($"撤回第 {record.Revision} 稿送审"), cancellationToken);
        return [Reply.Say(moved is null ? Talk.Stale : "已撤回送审，可以继续修改；改好后再发送“送审”。")];
    }

    public async Task<IReadOnlyList<Reply>> WaitingAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (!IsReviewer(talk.Turn)) return [Reply.Say(NotAReviewer)];
        var waiting = await archive.ListAsync(new DraftListing(talk.Turn.Conversation.Tenant) { State = ReviewState.InReview }, cancellationToken);
        return waiting.Count == 0 ? [Reply.Say("目前没有待审核的稿件。")]
            : [Reply.Say($"待审核的稿件 {waiting.Count} 份：\n" + string.Join('\n', waiting.Select(Line)) + $"\n发送“审核 {waiting[0].Id}”打开审核卡片。")];
    }

    /// <returns>What waits for this reviewer, beside the work of the own; empty for others, and when nothing does.</returns>
    public async Task<IReadOnlyList<Reply>> RemindAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (!IsReviewer(talk.Turn)) return [];
        var waiting = await archive.ListAsync(new DraftListing(talk.Turn.Conversation.Tenant) { State = ReviewState.InReview }, cancellationToken);
        var others = waiting.Count(r => !string.Equals(r.Owner, talk.Turn.Speaker.Key, StringComparison.Ordinal));
        return others == 0 ? [] : [Reply.Say($"有 {others} 份稿件等您审核，发送“待审”查看。")];
    }

    public async Task<IReadOnlyList<Reply>> OpenAsync(Talk talk, string id, CancellationToken cancellationToken)
    {
        if (!IsReviewer(talk.Turn)) return [Reply.Say(NotAReviewer)];
        var found = (await lookup.FindAsync(talk, id, cancellationToken)).Where(r => r.State == ReviewState.InReview).ToList();
        if (found.Count == 0) return [Reply.Say($"没有编号为 {id} 的待审核稿件，请发送“待审”查看列表。")];
        if (found.Count > 1) return [Reply.Say($"编号 {id} 有 {found.Count} 份待审核稿件，请用稿件编号打开：\n" + string.Join('\n', found.Select(Line)))];
        var revision = await archive.RevisionAsync(found[0].Id, found[0].Revision, cancellationToken);
        var seen = string.Equals(talk.State.Draft, found[0].Id, StringComparison.Ordinal) ? talk.State.ReviewSeen : null;
        var card = await ShowAsync(talk, found[0], revision!.Draft, cancellationToken);
        return await ChangesAsync(found[0], seen, cancellationToken) is { } changes ? [Reply.Say(changes), card] : [card];
    }

    /// <summary>A decision in words is one on the draft at hand.</summary>
    public async Task<IReadOnlyList<Reply>> DecideAsync(Talk talk, ReviewState decision, string comment, CancellationToken cancellationToken)
    {
        if (!IsReviewer(talk.Turn)) return [Reply.Say(NotAReviewer)];
        if (talk.Record is not { } record || (talk.IsOwner && record.State != ReviewState.InReview))
            return [Reply.Say("请在审核卡片上处理，或者先发送“待审”查看列表，用“审核 稿件编号”打开要审核的稿件。")];
        if (record.State is ReviewState.Approved or ReviewState.Returned) return [Reply.Say($"这份稿件{ReviewStateNames.Of(record.State)}，没有需要审核的内容；发送“待审”看其他稿件。")];
        // Words are no card: what they decide on is what was shown here last.
        var seen = talk.State.ReviewSeen ?? record.Revision;
        var answer = await DecideAsync(talk.Turn, record, seen, decision, comment, talk.Now, cancellationToken);
        if (answer is CardAnswer.Replaced && seen != record.Revision)
        {
            var changes = await ChangesAsync(record, seen, cancellationToken);
            return [Reply.Say($"起草人已送来第 {record.Revision} 稿，请看过再决定。\n{changes}".TrimEnd()), await ShowAsync(talk, record, talk.Draft!, cancellationToken)];
        }
        return answer switch
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
        var moved = await archive.MoveAsync(record.Id, seen, move, act, cancellationToken);
        if (moved is not null) TellDrafter(turn, moved);
        return new CardAnswer.Replaced(DraftCards.Closed(moved ?? (await archive.FindAsync(record.Id, cancellationToken))!, draft));
    }

    /// <returns>Null for who has seen nothing yet, or this very revision.</returns>
    private async Task<string?> ChangesAsync(DraftRecord record, int? seen, CancellationToken cancellationToken) =>
        seen is { } before && before < record.Revision
        && await archive.RevisionAsync(record.Id, before, cancellationToken) is { } earlier
        && await archive.RevisionAsync(record.Id, record.Revision, cancellationToken) is { } now
            ? "退回后的修改——" + HistoryTalk.Describe(earlier, now) : null;

    // In a group the card is before everybody's eyes already.
    private int Tell(Talk talk, DraftRecord record, Draft draft, int open, string? changes)
    {
        if (talk.Turn.Conversation.IsGroup) return 0;
        var reviewers = roles.Named(talk.Turn.Conversation.Tenant, Roles.Reviewer)
            .Where(id => !string.Equals(id, talk.Turn.Speaker.DirectoryId, StringComparison.OrdinalIgnoreCase)).ToList();
        if (reviewers.Count == 0) return 0;
        notices.Tell(new ReviewNotice(talk.Turn.Conversation.Tenant, new NoticeTo.People(reviewers), $"{record.OwnerName ?? "起草人"}送来第 {record.Revision} 稿，请审核：《{record.Title}》。也可以发送“审核 {record.Id}”打开。{(changes is null ? "" : "\n" + changes)}")
        {
            Card = DraftCards.Review(record, draft, open),
        });
        return reviewers.Count;
    }

    // Where the draft was made is where its drafter will look.
    private void TellDrafter(Turn turn, DraftRecord record)
    {
        if (string.Equals(turn.Conversation.Key, record.Conversation, StringComparison.Ordinal)) return;
        var words = record.State == ReviewState.Approved
            ? $"《{record.Title}》第 {record.Revision} 稿已由{record.DecidedBy ?? "审核人"}审核通过，可以发送“打开 {record.Id}”后“导出”。"
            : $"《{record.Title}》第 {record.Revision} 稿已由{record.DecidedBy ?? "审核人"}退回，意见：{record.Comment}\n请发送“打开 {record.Id}”修改，改好后再“送审”。";
        notices.Tell(new ReviewNotice(record.Tenant, new NoticeTo.Conversation(record.Conversation), words));
    }

    private static string Line(DraftRecord record) =>
        $"{record.Id}：{(record.Number is { } number ? $"第{number}号，" : "")}{record.Title}（第 {record.ReviewedRevision} 稿，{record.OwnerName ?? "起草人"}，{record.ChangedAt.LocalDateTime:yyyy-MM-dd HH:mm} 送审）";

    // The card that is shown is the draft that the next words are about.
    private async Task<Reply> ShowAsync(Talk talk, DraftRecord record, Draft draft, CancellationToken cancellationToken)
    {
        await memory.ChangeAsync(talk.Turn.Conversation, s => s.On(record.Id) with { ReviewSeen = record.Revision }, cancellationToken);
        return await CardAsync(record, draft, cancellationToken);
    }

    private bool IsReviewer(Turn turn) => roles.Of(turn.Conversation.Tenant, turn.Speaker).HasFlag(Roles.Reviewer);

    private async Task<Reply> CardAsync(DraftRecord record, Draft draft, CancellationToken cancellationToken) =>
        new Reply.Shown(DraftCards.Review(record, draft, await OpenCountAsync(record, draft, cancellationToken)));

    private async Task<int> OpenCountAsync(DraftRecord record, Draft draft, CancellationToken cancellationToken) =>
        (await check.OpenAsync(record.Id, draft, cancellationToken)).Count(f => f.Severity != Severity.Hint);

    private static string Announced(Talk talk, DraftRecord record, int told) => talk.Turn.Conversation.IsGroup
        ? $"第 {record.Revision} 稿已送审，请审核人在下面的卡片上处理。"
        : told > 0 ? $"第 {record.Revision} 稿已送审，并通知与我对话过的审核人；没有收到通知的，可以发送“待审”，或者发送“审核 {record.Id}”处理。"
        : $"第 {record.Revision} 稿已送审。审核人可以发送“待审”查看，或者发送“审核 {record.Id}”处理；也可以在有审核人的群聊中@我发送“送审”。";
}
