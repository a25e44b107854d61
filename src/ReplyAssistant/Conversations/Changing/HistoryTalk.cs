using System.Text;
using ReplyAssistant.Conversations.Desk;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Shows the revisions of a draft and how two of them differ.</summary>
internal sealed class HistoryTalk(IDraftArchive archive)
{
    private const int MostLines = 60;

    public async Task<IReadOnlyList<Reply>> ListAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return [Reply.Say(Talk.NoDraft)];
        var text = new StringBuilder("各稿修改记录：\n");
        foreach (var revision in await archive.HistoryAsync(record.Id, cancellationToken))
            text.Append($"第 {revision.Number} 稿：{revision.Change}，{revision.ByName ?? "起草人"}，{revision.At.LocalDateTime:yyyy-MM-dd HH:mm}\n");
        return [Reply.Say(text.ToString().TrimEnd())];
    }

    public async Task<IReadOnlyList<Reply>> CompareAsync(Talk talk, int? from, int? to, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return [Reply.Say(Talk.NoDraft)];
        if (record.Revision == 1) return [Reply.Say("只有初稿，没有可以比较的修改。")];
        var (older, newer) = (from ?? record.Revision - 1, to ?? record.Revision);
        if (older == newer) return [Reply.Say("请写两个不同的稿次，例如“比较 1 和 2”。")];
        if (older > newer) (older, newer) = (newer, older);
        return await archive.RevisionAsync(record.Id, older, cancellationToken) is { } before
            && await archive.RevisionAsync(record.Id, newer, cancellationToken) is { } after
            ? [Reply.Say(Describe(before, after))]
            : [Reply.Say($"草稿共 {record.Revision} 稿，请写 1 到 {record.Revision} 之间的两个稿次，例如“比较 1 和 {record.Revision}”。")];
    }

    /// <summary>What was changed since a reviewer saw it.</summary>
    public async Task<IReadOnlyList<Reply>> CompareWithReviewedAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return [Reply.Say(Talk.NoDraft)];
        if (record.ReviewedRevision is not { } seen) return [Reply.Say("稿件还没有送审过。")];
        return seen == record.Revision ? [Reply.Say($"第 {seen} 稿送审后没有修改。")] : await CompareAsync(talk, seen, null, cancellationToken);
    }

    /// <summary>Every act on the draft; the reviewer's comment first where it was returned.</summary>
    public async Task<IReadOnlyList<Reply>> DeedsAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return [Reply.Say(Talk.NoDraft)];
        var acts = await archive.ActsAsync(record.Id, cancellationToken);
        var text = new StringBuilder();
        if (record.State == ReviewState.Returned) text.Append($"退回意见（{record.DecidedBy ?? "审核人"}，{Moment(record.ChangedAt)}）：{record.Comment}\n\n");
        text.Append($"《{record.Title}》办理记录：\n");
        if (acts.Count > MostLines) text.Append($"（只列最近 {MostLines} 条，共 {acts.Count} 条）\n");
        foreach (var act in acts.TakeLast(MostLines)) text.Append($"{Moment(act.At)}　{act.ByName ?? "未具名"}：{act.What}\n");
        return [Reply.Say(text.ToString().TrimEnd())];
    }

    private static string Moment(DateTimeOffset at) => at.LocalDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public static string Describe(DraftRevision before, DraftRevision after)
    {
        var changed = DraftDifference.Between(before.Draft, after.Draft).Where(l => l.Change != LineChange.Same).ToList();
        if (changed.Count == 0) return $"第 {before.Number} 稿与第 {after.Number} 稿的正文没有差别。";
        var text = new StringBuilder($"第 {before.Number} 稿与第 {after.Number} 稿的差别：\n");
        foreach (var line in changed.Take(MostLines)) text.Append(line.Change == LineChange.Added ? "＋ " : "－ ").Append(line.Text).Append('\n');
        if (changed.Count > MostLines) text.Append($"另有 {changed.Count - MostLines} 处，请导出两稿对照。");
        return text.ToString().TrimEnd();
    }
}
