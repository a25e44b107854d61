using ReplyAssistant.Conversations.Asking;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Reviewing;

/// <summary>Answers until when the draft at hand is due, and takes the days on which that hangs.</summary>
internal sealed class TermTalk(IDraftArchive archive, RoleOptions roles)
{
    public static IReadOnlyList<Reply> Ask(Talk talk)
    {
        if (talk.Record is not { } record) return [Reply.Say(Talk.NoDraft)];
        return record.State == ReviewState.Approved ? [Reply.Say("稿件已审核通过，办理期限不再计算。")]
            : [Reply.Say($"《{record.Title}》，{ReplyTerm.Describe(record, talk)}。{Reason(record, talk)}")];
    }

    public Task<IReadOnlyList<Reply>> AssignAsync(Talk talk, SaidDay said, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return Say(Talk.NoDraft);
        if (said.Before(talk.Today) is not { } day) return Say($"没有“{said}”这一天，请按“交办日期 2026年2月20日”的写法重说。");
        if (day > talk.Today) return Say($"交办日期{ChineseTerms.Of(day)}在今天之后，请核对后重说。");
        return KeepAsync(talk, record, day, record.DueOn, $"记录交办日期{ChineseTerms.Of(day)}", cancellationToken);
    }

    public Task<IReadOnlyList<Reply>> ExtendAsync(Talk talk, SaidDay said, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return Say(Talk.NoDraft);
        if (said.After(talk.Today) is not { } day) return Say($"没有“{said}”这一天，请按“延期到 2026年8月20日”的写法重说。");
        if (day < ReplyTerm.Begin(record)) return Say($"办理期限{ChineseTerms.Of(day)}在交办之前，请核对后重说。");
        if (ReplyTerm.Latest(record, talk.Profile) is var latest && day > latest)
            return Say($"自交办之日起最长 {talk.Profile.LongestMonths} 个月，即{ChineseTerms.Of(latest)}；{ChineseTerms.Of(day)}超过这个期限，没有记录。");
        return KeepAsync(talk, record, record.AssignedOn, day, $"将办理期限定为{ChineseTerms.Of(day)}", cancellationToken);
    }

    private async Task<IReadOnlyList<Reply>> KeepAsync(
        Talk talk, DraftRecord record, DateOnly? assigned, DateOnly? due, string what, CancellationToken cancellationToken)
    {
        if (!talk.IsOwner && !roles.Of(talk.Turn.Conversation.Tenant, talk.Turn.Speaker).HasFlag(Roles.Clerk))
            return [Reply.Say("交办日期和办理期限由起草人或者经办人登记，请联系他们。")];
        var kept = await archive.SetTermAsync(record.Id, assigned, due, talk.Acting(what), cancellationToken);
        return kept is null ? [Reply.Say(Talk.Stale)] : [Reply.Say($"已{what}，{ReplyTerm.Describe(kept, talk)}。")];
    }

    private static string Reason(DraftRecord record, Talk talk)
    {
        if (record.DueOn is not null) return "期限按登记的日期计算。";
        return record.AssignedOn is { } assigned ? $"自{ChineseTerms.Of(assigned)}交办之日起按 {talk.Profile.ReplyMonths} 个月计算；经同意延期的，请发送“延期到 某年某月某日”。"
            : $"没有登记交办日期，暂自起草之日起按 {talk.Profile.ReplyMonths} 个月计算；请发送“交办日期 2026年2月20日”登记。";
    }

    private static Task<IReadOnlyList<Reply>> Say(string words) => Task.FromResult<IReadOnlyList<Reply>>([Reply.Say(words)]);
}
