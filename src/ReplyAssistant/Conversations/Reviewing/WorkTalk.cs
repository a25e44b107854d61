using System.Text;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Reviewing;

/// <summary>Tells what somebody has in hand, and until when.</summary>
internal sealed class WorkTalk(IDraftArchive archive, DraftAccess access, TalkStates memory, RoleOptions roles)
{
    public async Task<IReadOnlyList<Reply>> ListAsync(Talk talk, CancellationToken cancellationToken)
    {
        var tenant = talk.Turn.Conversation.Tenant;
        var seesAll = roles.Of(tenant, talk.Turn.Speaker).HasFlag(Roles.Clerk);
        var listing = new DraftListing(tenant) { Owner = seesAll ? null : talk.Turn.Speaker.Key };
        var records = await archive.ListAsync(listing, cancellationToken);
        if (records.Count == 0) return [Reply.Say("目前没有稿件。请粘贴提案或建议的全文，或者发送文件，即可开始起草。")];
        var text = new StringBuilder(seesAll ? "本单位的稿件：\n" : "您的稿件：\n");
        foreach (var record in records) text.Append(Line(record, talk)).Append('\n');
        return [Reply.Say(text.Append("发送“打开 稿件编号”继续处理。").ToString())];
    }

    public async Task<IReadOnlyList<Reply>> OpenAsync(Talk talk, string id, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(talk.Turn, id, cancellationToken) is not { } record
            || await archive.RevisionAsync(id, record.Revision, cancellationToken) is not { } revision)
            return [Reply.Say($"没有编号为 {id} 的稿件，请发送“我的任务”查看列表。")];
        await memory.ChangeAsync(talk.Turn.Conversation, s => s with { Draft = record.Id, Shown = [], Sentence = null }, cancellationToken);
        return [new Reply.Shown(DraftCards.Summary(record, revision.Draft))];
    }

    private static string Line(DraftRecord record, Talk talk)
    {
        var due = DateOnly.FromDateTime(record.CreatedAt.LocalDateTime).AddMonths(talk.Profile.ReplyMonths);
        var left = due.DayNumber - talk.Today.DayNumber;
        var term = record.State == ReviewState.Approved ? ""
            : left < 0 ? $"，已超过办理期限 {-left} 天" : $"，办理期限{ChineseTerms.Of(due)}（还有 {left} 天）";
        return $"{record.Id}：{record.Title}，{ReviewStateNames.Of(record.State)}，第 {record.Revision} 稿{term}";
    }
}
