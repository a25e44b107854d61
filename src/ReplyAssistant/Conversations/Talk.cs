using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;

namespace ReplyAssistant.Conversations;

/// <summary>One turn with what it is about: the conversation's state and the draft at hand.</summary>
/// <param name="Record">Null when no draft is at hand that this person may see here.</param>
/// <param name="Now">When the turn began.</param>
internal sealed record Talk(Turn Turn, TalkState State, DraftRecord? Record, DraftRevision? Revision, Profile Profile, DateTimeOffset Now)
{
    public Draft? Draft => Revision?.Draft;

    public DateOnly Today => DateOnly.FromDateTime(Now.LocalDateTime);

    public bool IsOwner => Record is not null && string.Equals(Record.Owner, Turn.Speaker.Key, StringComparison.Ordinal);

    public Act Acting(string what) => new(Turn.Id, Turn.Speaker.Key, Turn.Speaker.Name, Now, what);

    public static string NoSection(Draft draft) => draft.Sections.Count == 1
        ? "草稿只有一个部分。" : $"草稿共 {draft.Sections.Count} 个部分，请写 1 到 {draft.Sections.Count}。";

    public const string NoDraft = "当前没有草稿。请把提案或建议的全文粘贴过来，或者发送文件（docx、pdf、txt、html）；发送“我的任务”可以打开以前的草稿。";

    public const string Stale = "草稿刚刚被其他操作更新，本次修改没有保存，请查看最新内容后再改。";
}
