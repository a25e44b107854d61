using ReplyAssistant.Conversations.Desk;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>Shows the draft at hand: whole, a part, its frame, its summary.</summary>
internal sealed class ReadingTalk(TalkStates memory)
{
    public async Task<IReadOnlyList<Reply>> ReadAsync(Talk talk, int? section, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (section > draft.Sections.Count) return [Reply.Say(Talk.NoSection(draft))];
        var messages = section is { } part ? LetterMessages.OfSection(draft, part - 1) : LetterMessages.Of(draft);
        await memory.ChangeAsync(talk.Turn.Conversation, s => s.Showing(messages), cancellationToken);
        return Shown(talk, messages);
    }

    /// <summary>What stands before the answers and after them.</summary>
    public static IReadOnlyList<Reply> Frame(Talk talk)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        var letter = LetterMessages.Of(draft);
        return Shown(talk, [letter[0], letter[^1]]);
    }

    public static IReadOnlyList<Reply> Overview(Talk talk) => talk.Record is { } record && talk.Draft is { } draft
        ? [new Reply.Shown(DraftCards.Summary(record, draft))] : [Reply.Say(Talk.NoDraft)];

    /// <summary>What somebody may do next who has only said yes or thank you.</summary>
    public static string Next(Talk talk) => talk.Record?.State switch
    {
        null => "需要起草时，请粘贴提案或建议的全文，或者发送文件。",
        ReviewState.InReview => "稿件正在审核；审核人要通过请发送“通过”，要退回请发送“退回：意见”。",
        ReviewState.Returned => "稿件已退回，可以发送“退回意见”查看，修改后再“送审”。",
        ReviewState.Approved => "稿件已通过，可以发送“导出”。",
        _ => "接下来可以发送“核验”“送审”“导出”，或者直接说怎么改。",
    };

    private static IReadOnlyList<Reply> Shown(Talk talk, IReadOnlyList<AnswerText> messages) =>
        [.. messages.Select(m => LetterMessages.Shown(m, talk.Record!.Id, talk.Record.Revision))];
}
