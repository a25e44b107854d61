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
        if (older > newer) (older, newer) = (newer, older);
        return await archive.RevisionAsync(record.Id, older, cancellationToken) is { } before
            && await archive.RevisionAsync(record.Id, newer, cancellationToken) is { } after
            ? [Reply.Say(Describe(before, after))]
            : [Reply.Say($"草稿共 {record.Revision} 稿，请写 1 到 {record.Revision} 之间的两个稿次，例如“比较 1 和 {record.Revision}”。")];
    }

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
