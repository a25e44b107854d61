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
    ProposalTalk proposals, ReadingTalk reading, SourceTalk sources, SearchTalk search, DraftChanges changes, ChangeTalk change, CheckTalk check, DoneTalk done,
    AddedSources added, ReviewTalk review, ExportTalk export, WorkTalk work, TermTalk term,
    IDraftArchive archive, DraftAccess access, DraftLookup lookup, TalkStates memory, RoleOptions roles, Profile profile, TimeProvider time) : IConversation
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
        if (intent is Intent.Start || (intent is Intent.Agree && await proposals.IsWaitingAsync(talk, cancellationToken)))
        {
            await foreach (var reply in proposals.DraftAsync(talk, intent is Intent.Start { IsAgain: true }, cancellationToken)) yield return reply;
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
            "draft.export" => await export.OfferAsync(talk, "docx", cancellationToken),
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
        Intent.Thanks => Done(Reply.Say("不客气。" + ReadingTalk.Next(talk))),
        Intent.Agree => Done(Reply.Say(ReadingTalk.Next(talk))),
        Intent.Several => Done(Reply.Say("一次请只说一件事，做完一件再说下一件。")),
        Intent.Forget => ForgetAsync(talk, cancellationToken),
        Intent.HowToForget => Done(Reply.Say("要清除本会话中您的稿件、材料和设置，请发送“/forget”，清除后不能恢复；只想撤销修改，请发送“撤销”。")),
        Intent.Give give => GivenAsync(talk, give.Text, cancellationToken),
        Intent.Tell tell => ToldAsync(talk, [tell], cancellationToken),
        Intent.TellSeveral several => ToldAsync(talk, several.Told, cancellationToken),
        Intent.MyWork mine => WorkAsync(talk, mine.OpenOnly, cancellationToken),
        Intent.Deadline => Task.FromResult(TermTalk.Ask(talk)),
        Intent.SetAssigned said => AssignAsync(talk, said.Day, cancellationToken),
        Intent.SetDue said => term.ExtendAsync(talk, said.Day, cancellationToken),
        Intent.OpenDraft open => work.OpenAsync(talk, open.Draft, cancellationToken),
        Intent.OpenPrevious => work.OpenPreviousAsync(talk, cancellationToken),
        Intent.Unclear unclear => UnclearAsync(talk, unclear.Text, cancellationToken),
        _ => AskedAsync(talk, intent, cancellationToken),
    };

    private Task<IReadOnlyList<Reply>> AskedAsync(Talk talk, Intent intent, CancellationToken cancellationToken) => intent switch
    {
        Intent.Read read => reading.ReadAsync(talk, read.Section, cancellationToken),
        Intent.ReadFrame => Task.FromResult(ReadingTalk.Frame(talk)),
        Intent.Overview => Task.FromResult(ReadingTalk.Overview(talk)),
        Intent.SourceOfMark mark => sources.OfMarkAsync(talk, mark.Number, cancellationToken),
        Intent.SourceOfSentence sentence => sources.OfSentenceAsync(talk, sentence.Number, cancellationToken),
        Intent.SourceOfSection section => sources.OfSectionAsync(talk, section.Section, cancellationToken),
        Intent.AllSources => Task.FromResult(SourceTalk.All(talk)),
        Intent.Unused unused => sources.UnusedAsync(talk, unused.Section, cancellationToken),
        Intent.Search asked => search.SearchAsync(talk, asked.Query, cancellationToken),
        Intent.PastAnswers asked => search.PastAnswersAsync(talk, asked.Query, cancellationToken),
        Intent.SimilarProposals => search.SimilarAsync(talk, cancellationToken),
        Intent.PastAnswersOfSection asked => search.PastAnswersOfSectionAsync(talk, asked.Section, cancellationToken),
        Intent.PastAnswersOfThis => search.PastAnswersOfThisAsync(talk, cancellationToken),
        _ => ReviewedAsync(talk, intent, cancellationToken),
    };

    private Task<IReadOnlyList<Reply>> ReviewedAsync(Talk talk, Intent intent, CancellationToken cancellationToken) => intent switch
    {
        Intent.Check => check.ListAsync(talk, cancellationToken),
        Intent.Dismiss dismiss => check.DismissAsync(talk, dismiss.Number, dismiss.Reason, cancellationToken),
        Intent.Fix fix => check.FixAsync(talk, fix.Number, cancellationToken),
        Intent.FixAll => check.FixAllAsync(talk, cancellationToken),
        Intent.Jump jump => check.JumpAsync(talk, jump.Number, cancellationToken),
        Intent.Submit submit => SubmitAsync(talk, submit.Draft, cancellationToken),
        Intent.Withdraw => review.WithdrawAsync(talk, cancellationToken),
        Intent.Waiting => review.WaitingAsync(talk, cancellationToken),
        Intent.Review asked => review.OpenAsync(talk, asked.Draft, cancellationToken),
        Intent.Approve => review.DecideAsync(talk, ReviewState.Approved, "", cancellationToken),
        Intent.SendBack back => review.DecideAsync(talk, ReviewState.Returned, back.Comment, cancellationToken),
        Intent.Export asked => export.OfferAsync(talk, asked.Format, cancellationToken),
        _ => changes.AnswerAsync(talk, intent, cancellationToken),
    };

    // A draft that is named is the one that is handed in, whichever is at hand.
    private async Task<IReadOnlyList<Reply>> SubmitAsync(Talk talk, string? named, CancellationToken cancellationToken)
    {
        if (named is null) return await review.SubmitAsync(talk, cancellationToken);
        var found = await lookup.FindAsync(talk, named, cancellationToken);
        if (found.Count != 1) return [Reply.Say(found.Count == 0 ? $"没有编号为 {named} 的稿件，请发送“我的任务”查看列表。" : $"编号 {named} 有 {found.Count} 份稿件，请写稿件编号。")];
        var revision = await archive.RevisionAsync(found[0].Id, found[0].Revision, cancellationToken);
        return await review.SubmitAsync(talk with { Record = found[0], Revision = revision }, cancellationToken);
    }

    // One paragraph may be a sentence of the letter that is asked about; a proposal has lines.
    private async Task<IReadOnlyList<Reply>> GivenAsync(Talk talk, string text, CancellationToken cancellationToken)
    {
        if (!text.Contains('\n') && await sources.OfWordsAsync(talk, text, cancellationToken) is { Count: > 0 } found) return found;
        return await proposals.TakeTextAsync(talk, text, cancellationToken);
    }

    // What is said of a proposal that is drafted already changes its draft.
    // Of a proposal that waits it is one more thing told; otherwise it is about the draft at hand.
    private async Task<IReadOnlyList<Reply>> AssignAsync(Talk talk, SaidDay day, CancellationToken cancellationToken) =>
        day.Before(talk.Today) is { } known && known <= talk.Today
        && await proposals.TellAsync(talk, [new Intent.Tell("assigned", known.ToString("O", CultureInfo.InvariantCulture))], cancellationToken) is { Count: > 0 } understood
            ? understood : await term.AssignAsync(talk, day, cancellationToken);

    private async Task<IReadOnlyList<Reply>> ToldAsync(Talk talk, IReadOnlyList<Intent.Tell> told, CancellationToken cancellationToken)
    {
        if (await proposals.TellAsync(talk, told, cancellationToken) is { Count: > 0 } understood) return understood;
        if (talk.Record is null) return [Reply.Say("现在没有等待补充信息的提案或建议，请先粘贴全文或者发送文件。")];
        return await change.TellAsync(talk, told.GroupBy(t => t.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal), cancellationToken);
    }

    private async Task<IReadOnlyList<Reply>> WorkAsync(Talk talk, bool openOnly, CancellationToken cancellationToken) =>
        [.. await work.ListAsync(talk, openOnly, cancellationToken), .. await review.RemindAsync(talk, cancellationToken)];

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

    private static Task<IReadOnlyList<Reply>> Done(Reply reply) => Task.FromResult<IReadOnlyList<Reply>>([reply]);
}
