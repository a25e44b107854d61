using System.Globalization;
using System.Runtime.CompilerServices;
using ReplyAssistant.Conversations.Asking;
using ReplyAssistant.Conversations.Changing;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Conversations.Reviewing;
using ReplyAssistant.Profiles;

namespace ReplyAssistant.Conversations;

/// <summary>The talk about one letter: from the proposal to the approved draft, understood by rules.</summary>
internal sealed class ReplyConversation(
    ProposalTalk proposals, SourceTalk sources, SearchTalk search, ChangeTalk change, DropTalk drop, HistoryTalk history,
    CheckTalk check, DoneTalk done, AddedSources added, ReviewTalk review, ExportTalk export, WorkTalk work,
    IDraftArchive archive, DraftAccess access, TalkStates memory, RoleOptions roles, Profile profile, TimeProvider time) : IConversation
{
    public async IAsyncEnumerable<Reply> AnswerAsync(Turn turn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await done.AgainAsync(turn, cancellationToken) is { } again)
        {
            foreach (var reply in again) yield return reply;
            yield break;
        }
        var talk = await TalkAsync(turn, cancellationToken);
        if (turn.Press is { } press)
        {
            foreach (var reply in await PressedAsync(talk, press, cancellationToken)) yield return reply;
            yield break;
        }
        if (turn.Files.Count > 0)
        {
            foreach (var reply in await proposals.TakeFilesAsync(talk, cancellationToken)) yield return reply;
            yield break;
        }
        var intent = IntentReader.Read(turn.Text);
        if (!MayAsk(turn, intent))
        {
            yield return Reply.Say("您没有起草权限，请联系管理员登记。");
            yield break;
        }
        if (intent is Intent.Start)
        {
            await foreach (var reply in proposals.DraftAsync(talk, cancellationToken)) yield return reply;
            yield break;
        }
        foreach (var reply in await AnswerAsync(talk, intent, cancellationToken)) yield return reply;
    }

    public async Task<CardAnswer> PressAsync(Turn turn, CancellationToken cancellationToken)
    {
        var values = turn.Press?.Values ?? new Dictionary<string, string>(StringComparer.Ordinal);
        if (!values.TryGetValue("draftId", out var id) || await access.FindAsync(turn, id, cancellationToken) is not { } record)
            return new CardAnswer.Refused("没有找到这份稿件，请发送“我的任务”查看。");
        var seen = values.TryGetValue("revision", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        switch (turn.Press!.Verb)
        {
            case "draft.approve":
                return await review.DecideAsync(turn, record, seen, ReviewState.Approved, "", time.GetUtcNow(), cancellationToken);
            case "draft.return":
                return await review.DecideAsync(turn, record, seen, ReviewState.Returned, values.GetValueOrDefault("comment", ""), time.GetUtcNow(), cancellationToken);
            case "draft.check" or "draft.submit" or "draft.export" or "draft.sources" or "finding.jump" or "finding.dismiss" or "finding.fix":
                var revision = await archive.RevisionAsync(record.Id, record.Revision, cancellationToken);
                return new CardAnswer.Working(DraftCards.Summary(record, revision!.Draft));
            default:
                return new CardAnswer.Refused("这张卡片已不能操作，请重新发起。");
        }
    }

    public Task<IReadOnlyList<Reply>> WelcomeAsync(ConversationScope conversation, CancellationToken cancellationToken) =>
        Task.FromResult(HelpText.Welcome(conversation));

    public Task<OfferedFile?> OpenFileAsync(ConversationScope conversation, Speaker speaker, string key, CancellationToken cancellationToken) =>
        export.OpenAsync(new Turn { Id = "", Conversation = conversation, Speaker = speaker }, key, cancellationToken);

    // A thumb is an act on a revision like any other: who, when, about what; the words go with it.
    public async Task TakeFeedbackAsync(Feedback feedback, CancellationToken cancellationToken)
    {
        if (feedback.About?.Split('/') is not [var id, _]) return;
        var turn = new Turn { Id = Guid.NewGuid().ToString("N"), Conversation = feedback.Conversation, Speaker = feedback.Speaker };
        if (await access.FindAsync(turn, id, cancellationToken) is null) return;
        var words = feedback.Words.Length > 500 ? feedback.Words[..500] : feedback.Words;
        var act = new Act(turn.Id, feedback.Speaker.Key, feedback.Speaker.Name, time.GetUtcNow(), $"{(feedback.IsLiked ? "好评" : "差评")}：{words}");
        await archive.NoteAsync(id, act, cancellationToken);
    }

    public async Task ForgetAsync(ConversationScope conversation, Speaker? speaker, CancellationToken cancellationToken)
    {
        foreach (var pasted in await archive.ForgetAsync(conversation.Key, speaker?.Key, cancellationToken))
            await added.ForgetAsync(pasted, cancellationToken);
        await memory.ForgetAsync(conversation, cancellationToken);
    }

    private async Task<Talk> TalkAsync(Turn turn, CancellationToken cancellationToken)
    {
        var state = await memory.ReadAsync(turn.Conversation, cancellationToken);
        var named = turn.Press?.Values.GetValueOrDefault("draftId");
        var record = named is null ? await access.AtHandAsync(turn, state, cancellationToken) : await access.FindAsync(turn, named, cancellationToken);
        var revision = record is null ? null : await archive.RevisionAsync(record.Id, record.Revision, cancellationToken);
        return new Talk(turn, state, record, revision, profile, time.GetUtcNow());
    }

    private bool MayAsk(Turn turn, Intent intent) =>
        intent is Intent.Help or Intent.Cancel or Intent.Search or Intent.PastAnswers or Intent.Waiting or Intent.Review or Intent.Approve or Intent.SendBack
        || roles.Of(turn.Conversation.Tenant, turn.Speaker) != Roles.None;

    private async Task<IReadOnlyList<Reply>> PressedAsync(Talk talk, CardPress press, CancellationToken cancellationToken)
    {
        var number = int.TryParse(press.Values.GetValueOrDefault("finding"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : 1;
        return press.Verb switch
        {
            "draft.check" => await check.ListAsync(talk, cancellationToken),
            "draft.submit" => await review.SubmitAsync(talk, cancellationToken),
            "draft.export" => ExportTalk.Offer(talk, "docx"),
            "draft.sources" => await SourcesAsync(talk, cancellationToken),
            "finding.jump" => await check.JumpAsync(talk, number, cancellationToken),
            "finding.dismiss" => await check.DismissAsync(talk, number, press.Values.GetValueOrDefault("reason", "").Trim(), cancellationToken),
            "finding.fix" => await check.FixAsync(talk, number, cancellationToken),
            _ => [Reply.Say("这张卡片已不能操作，请重新发起。")],
        };
    }

    private async Task<IReadOnlyList<Reply>> SourcesAsync(Talk talk, CancellationToken cancellationToken)
    {
        var replies = new List<Reply>();
        for (var i = 1; i <= (talk.Draft?.Sections.Count ?? 0); i++) replies.AddRange(await sources.OfSectionAsync(talk, i, cancellationToken));
        return replies;
    }

    private Task<IReadOnlyList<Reply>> AnswerAsync(Talk talk, Intent intent, CancellationToken cancellationToken) => intent switch
    {
        Intent.Help => Done(HelpText.Help),
        Intent.Cancel => Done(Reply.Say("没有正在进行的工作。")),
        Intent.Forget => ForgetAsync(talk, cancellationToken),
        Intent.Give give => proposals.TakeTextAsync(talk, give.Text, cancellationToken),
        Intent.Tell tell => proposals.TellAsync(talk, tell.Field, tell.Value, cancellationToken),
        Intent.Read read => Task.FromResult(Read(talk, read.Section)),
        Intent.Overview => Task.FromResult(Overview(talk)),
        Intent.SourceOfMark mark => sources.OfMarkAsync(talk, mark.Number, cancellationToken),
        Intent.SourceOfSentence sentence => sources.OfSentenceAsync(talk, sentence.Number, cancellationToken),
        Intent.SourceOfSection section => sources.OfSectionAsync(talk, section.Section, cancellationToken),
        Intent.Unused unused => sources.UnusedAsync(talk, unused.Section, cancellationToken),
        Intent.Search asked => search.SearchAsync(talk, asked.Query, cancellationToken),
        Intent.PastAnswers asked => search.PastAnswersAsync(talk, asked.Query, cancellationToken),
        Intent.DropSource dropped => drop.DropAsync(talk, dropped.Number, cancellationToken),
        Intent.Redraft again => change.RedraftAsync(talk, again.Section, [], $"重写第 {again.Section} 部分", cancellationToken),
        Intent.Undo => change.UndoAsync(talk, cancellationToken),
        Intent.Compare compare => history.CompareAsync(talk, compare.From, compare.To, cancellationToken),
        Intent.History => history.ListAsync(talk, cancellationToken),
        Intent.Check => check.ListAsync(talk, cancellationToken),
        Intent.Dismiss dismiss => check.DismissAsync(talk, dismiss.Number, dismiss.Reason, cancellationToken),
        Intent.Fix fix => check.FixAsync(talk, fix.Number, cancellationToken),
        Intent.Submit => review.SubmitAsync(talk, cancellationToken),
        Intent.Waiting => review.WaitingAsync(talk, cancellationToken),
        Intent.Review asked => review.OpenAsync(talk, asked.Draft, cancellationToken),
        Intent.Approve => review.DecideAsync(talk, ReviewState.Approved, "", cancellationToken),
        Intent.SendBack back => review.DecideAsync(talk, ReviewState.Returned, back.Comment, cancellationToken),
        Intent.Export asked => Task.FromResult(ExportTalk.Offer(talk, asked.Format)),
        Intent.MyWork => work.ListAsync(talk, cancellationToken),
        Intent.OpenDraft open => work.OpenAsync(talk, open.Draft, cancellationToken),
        Intent.Unclear unclear => UnclearAsync(talk, unclear.Text, cancellationToken),
        _ => ChangeAsync(talk, intent, cancellationToken),
    };

    private Task<IReadOnlyList<Reply>> ChangeAsync(Talk talk, Intent intent, CancellationToken cancellationToken) => intent switch
    {
        Intent.ReplaceSentence said => change.ReplaceSentenceAsync(talk, said.Number, said.Text, cancellationToken),
        Intent.ReplaceWords said => change.ReplaceWordsAsync(talk, said.Old, said.New, cancellationToken),
        Intent.RemoveSentence said => change.RemoveSentenceAsync(talk, said.Number, cancellationToken),
        Intent.AddSource said => change.AddSourceAsync(talk, said, cancellationToken),
        Intent.Reorder said => change.ReorderAsync(talk, said.Order, cancellationToken),
        Intent.Shorten said => change.ShortenAsync(talk, said.Section, said.Length, cancellationToken),
        Intent.SetStance said => change.SetStanceAsync(talk, said.Section, said.Stance, cancellationToken),
        Intent.SetClass said => change.SetClassAsync(talk, said.Class, cancellationToken),
        Intent.SetAddressee said => change.SetAddresseeAsync(talk, said.Addressee, cancellationToken),
        Intent.SetDate said => change.SetDateAsync(talk, said.Date, cancellationToken),
        _ => Done(HelpText.Help),
    };

    // A sentence of the letter pasted back asks where it is from.
    private async Task<IReadOnlyList<Reply>> UnclearAsync(Talk talk, string text, CancellationToken cancellationToken)
    {
        if (text.Length >= 6 && await sources.OfWordsAsync(talk, text, cancellationToken) is { Count: > 0 } found) return found;
        return [Reply.Say("没有听懂。可以说“查 充电设施”“第3句的依据”“把第3句改为：……”“核验”“送审”“导出”，发送“帮助”看全部用法；要起草，请粘贴提案或建议的全文。")];
    }

    private async Task<IReadOnlyList<Reply>> ForgetAsync(Talk talk, CancellationToken cancellationToken)
    {
        await ForgetAsync(talk.Turn.Conversation, talk.Turn.Speaker, cancellationToken);
        return [Reply.Say("已清除本会话中您的稿件、材料和设置；办理痕迹只留下时间，不含文字和姓名。")];
    }

    private static IReadOnlyList<Reply> Read(Talk talk, int? section)
    {
        if (talk.Record is not { } record || talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (section > draft.Sections.Count) return [Reply.Say($"草稿共 {draft.Sections.Count} 个部分，请写 1 到 {draft.Sections.Count}。")];
        var messages = section is { } part ? LetterMessages.OfSection(draft, part - 1) : LetterMessages.Of(draft);
        return [.. messages.Select(m => new Reply.Message(m) { IsGenerated = true, About = $"{record.Id}/{record.Revision}" })];
    }

    private static IReadOnlyList<Reply> Overview(Talk talk) => talk.Record is { } record && talk.Draft is { } draft
        ? [new Reply.Shown(DraftCards.Summary(record, draft))] : [Reply.Say(Talk.NoDraft)];

    private static Task<IReadOnlyList<Reply>> Done(Reply reply) => Task.FromResult<IReadOnlyList<Reply>>([reply]);
}
