using System.Text;
using ReplyAssistant.Conversations.Desk;

namespace ReplyAssistant.Conversations.Reviewing;

/// <summary>Tells what somebody has in hand, and until when; takes up another draft.</summary>
internal sealed class WorkTalk(IDraftArchive archive, DraftLookup lookup, TalkStates memory)
{
    // As many as a person looks through in a message.
    private const int MostListed = 30;

    /// <param name="openOnly">Without what is approved, the most urgent first.</param>
    public async Task<IReadOnlyList<Reply>> ListAsync(Talk talk, bool openOnly, CancellationToken cancellationToken)
    {
        var all = await lookup.ListAsync(talk, cancellationToken);
        if (all.Count == 0) return [Reply.Say("目前没有稿件。请粘贴提案或建议的全文，或者发送文件，即可开始起草。")];
        var records = openOnly ? [.. all.Where(r => r.State != ReviewState.Approved).OrderBy(r => ReplyTerm.Due(r, talk.Profile))] : all;
        if (records.Count == 0) return [Reply.Say($"没有未办结的稿件，{all.Count} 份都已审核通过。")];
        var whose = lookup.SeesAll(talk.Turn) ? "本单位的稿件" : "您的稿件";
        var text = new StringBuilder($"{whose}{(openOnly ? "，未办结" : "")} {records.Count} 份{(openOnly ? "，按期限排列" : "")}：\n");
        foreach (var record in records.Take(MostListed)) text.Append(Line(record, talk)).Append('\n');
        if (records.Count > MostListed) text.Append($"只列出前 {MostListed} 份。\n");
        return [Reply.Say(text.Append($"发送“打开 {records[0].Id}”继续处理，也可以用案号或者题目打开。").ToString())];
    }

    /// <param name="asked">An id, a number, or words of a title.</param>
    public async Task<IReadOnlyList<Reply>> OpenAsync(Talk talk, string asked, CancellationToken cancellationToken)
    {
        var found = await lookup.FindAsync(talk, asked, cancellationToken);
        if (found.Count > 1)
            return [Reply.Say($"与“{asked}”相符的稿件有 {found.Count} 份，请用稿件编号打开：\n" + string.Join('\n', found.Take(MostListed).Select(r => Line(r, talk))))];
        if (found.Count == 0 || await archive.RevisionAsync(found[0].Id, found[0].Revision, cancellationToken) is not { } revision)
            return [Reply.Say($"没有编号为 {asked} 的稿件，请发送“我的任务”查看列表。")];
        await memory.ChangeAsync(talk.Turn.Conversation, s => s.On(found[0].Id), cancellationToken);
        return [new Reply.Shown(DraftCards.Summary(found[0], revision.Draft))];
    }

    /// <summary>The draft that was talked about before this one, or else the one changed last.</summary>
    public async Task<IReadOnlyList<Reply>> OpenPreviousAsync(Talk talk, CancellationToken cancellationToken)
    {
        var others = (await lookup.ListAsync(talk, cancellationToken)).Where(r => !string.Equals(r.Id, talk.Record?.Id, StringComparison.Ordinal)).ToList();
        var previous = others.Find(r => string.Equals(r.Id, talk.State.Previous, StringComparison.Ordinal)) ?? others.FirstOrDefault();
        return previous is null ? [Reply.Say("没有其他稿件。")] : await OpenAsync(talk, previous.Id, cancellationToken);
    }

    private static string Line(DraftRecord record, Talk talk)
    {
        var state = ReviewStateNames.Of(record.State) + (record is { State: ReviewState.Returned, Comment: { Length: > 0 } comment } ? $"（意见：{comment}）" : "");
        var term = record.State == ReviewState.Approved ? "" : "，" + ReplyTerm.Describe(record, talk);
        return $"{record.Id}：{(record.Number is { } number ? $"第{number}号，" : "")}{record.Title}，{state}，第 {record.Revision} 稿{term}";
    }
}
