using System.Globalization;
using System.Text;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Reviewing;

/// <summary>Gives a revision out as a file.</summary>
internal sealed class ExportTalk(IDraftArchive archive, DraftAccess access)
{
    public async Task<IReadOnlyList<Reply>> OfferAsync(Talk talk, string format, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record || talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (talk.Turn.Conversation.IsGroup) return [Reply.Say("群聊和频道中不能发送文件，请在与我的单人对话中导出。")];
        if (format is "pdf") return [Reply.Say("不能直接导出 PDF。请发送“导出”取得 Word 文件，再在 Word 或者 WPS 中另存为 PDF。")];
        var kind = KindOf(format);
        var content = Write(draft, kind);
        var name = NameOf(draft, kind);
        var offer = new FileOffer(Key(record, kind), name, $"{draft.Title}（第 {record.Revision} 稿，{Describe(kind)}）", content.Length);
        var state = record.State == ReviewState.Approved ? "" : "稿件尚未审核通过，请勿对外发出。";
        await archive.NoteAsync(record.Id, talk.Acting($"导出第 {record.Revision} 稿（{Describe(kind)}）"), cancellationToken);
        return [Reply.Say($"已生成 {name}。{state}"), new Reply.Offered(offer)];
    }

    /// <returns>Null when the key is of no file that this person may have here.</returns>
    public async Task<OfferedFile?> OpenAsync(Turn turn, string key, CancellationToken cancellationToken)
    {
        var parts = key.Split('/');
        if (parts.Length != 4 || parts[0] != "draft" || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (await access.FindAsync(turn, parts[1], cancellationToken) is not { } record) return null;
        return await archive.RevisionAsync(record.Id, number, cancellationToken) is { } revision
            ? new OfferedFile(NameOf(revision.Draft, KindOf(parts[3])), Write(revision.Draft, KindOf(parts[3]))) : null;
    }

    private static string Key(DraftRecord record, string kind) => $"draft/{record.Id}/{record.Revision.ToString(CultureInfo.InvariantCulture)}/{kind}";

    private static string KindOf(string format) => format switch
    {
        "md" or "markdown" => "md",
        "json" => "json",
        "审阅稿" or "批注稿" or "review" => "review",
        _ when format.StartsWith("带批注", StringComparison.Ordinal) => "review",
        _ => "docx",
    };

    private static string Describe(string kind) => kind switch { "md" => "Markdown", "json" => "数据", "review" => "Word 审阅稿，依据见批注", _ => "Word" };

    private static string NameOf(Draft draft, string kind) => DraftFiles.NameOf(draft.Proposal.Number, "答复草稿") + kind switch
    {
        "md" => ".md",
        "json" => ".json",
        "review" => ".review.docx",
        _ => ".docx",
    };

    private static byte[] Write(Draft draft, string kind) => kind switch
    {
        "md" => Encoding.UTF8.GetBytes(MarkdownDraftWriter.Write(draft)),
        "json" => Encoding.UTF8.GetBytes(JsonDraftWriter.Write(draft)),
        "review" => DocxDraftWriter.WriteReview(draft),
        _ => DocxDraftWriter.WriteClean(draft),
    };
}
