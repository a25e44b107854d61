using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Conversations.Reviewing;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations;

/// <summary>The draft that a conversation is about, for a front end that shows it beside the talk.</summary>
public sealed class DraftAtHand
{
    private readonly IDraftArchive archive;
    private readonly DraftAccess access;
    private readonly TalkStates states;
    private readonly CheckTalk check;

    internal DraftAtHand(IDraftArchive archive, DraftAccess access, TalkStates states, CheckTalk check) =>
        (this.archive, this.access, this.states, this.check) = (archive, access, states, check);

    /// <returns>Null when no draft is at hand that this person may see here.</returns>
    public async Task<ShownDraft?> FindAsync(ConversationScope conversation, Speaker speaker, CancellationToken cancellationToken)
    {
        var state = await states.ReadAsync(conversation, cancellationToken);
        var turn = new Turn { Id = "", Conversation = conversation, Speaker = speaker };
        if (await access.AtHandAsync(turn, state, cancellationToken) is not { } record) return null;
        var revision = await archive.RevisionAsync(record.Id, record.Revision, cancellationToken);
        return new ShownDraft(record, revision!.Draft, await check.OpenAsync(record.Id, revision.Draft, cancellationToken));
    }
}

/// <summary>A draft with the findings that nobody has dealt with, errors first.</summary>
public sealed record ShownDraft(DraftRecord Record, Draft Draft, IReadOnlyList<Finding> Open);
