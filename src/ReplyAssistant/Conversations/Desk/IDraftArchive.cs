using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Desk;

/// <summary>Keeps drafts with all their revisions, decisions and acts; nothing that was once kept is changed.</summary>
/// <remarks>Whoever changes something says which revision was seen; null comes back when another one is the latest by now.</remarks>
public interface IDraftArchive
{
    /// <returns>The draft that this turn has added before, when it is run again.</returns>
    Task<DraftRecord> AddAsync(Draft draft, ConversationScope home, Act act, CancellationToken cancellationToken);

    Task<DraftRecord?> FindAsync(string id, CancellationToken cancellationToken);

    /// <returns>What this turn has done before, when it is run again; null when nothing.</returns>
    Task<DoneAct?> DoneByAsync(string turn, CancellationToken cancellationToken);

    Task<DraftRevision?> RevisionAsync(string id, int number, CancellationToken cancellationToken);

    /// <summary>From the first to the latest.</summary>
    Task<IReadOnlyList<DraftRevision>> HistoryAsync(string id, CancellationToken cancellationToken);

    Task<DraftRecord?> ReviseAsync(string id, int seen, Draft draft, Act act, CancellationToken cancellationToken);

    /// <summary>Hands in, approves, returns or takes back.</summary>
    Task<DraftRecord?> MoveAsync(string id, int seen, ReviewMove move, Act act, CancellationToken cancellationToken);

    /// <summary>Keeps when it was assigned, and until when it is to be answered; null for the term of the profile.</summary>
    Task<DraftRecord?> SetTermAsync(string id, DateOnly? assigned, DateOnly? due, Act act, CancellationToken cancellationToken);

    /// <summary>The latest changed first.</summary>
    Task<IReadOnlyList<DraftRecord>> ListAsync(DraftListing listing, CancellationToken cancellationToken);

    Task DismissAsync(string id, DismissedFinding finding, Act act, CancellationToken cancellationToken);

    Task<IReadOnlyList<DismissedFinding>> DismissedAsync(string id, CancellationToken cancellationToken);

    /// <summary>Writes down an act that changes nothing.</summary>
    Task NoteAsync(string id, Act act, CancellationToken cancellationToken);

    /// <summary>All that was done to a draft, in order; never shortened.</summary>
    Task<IReadOnlyList<Act>> ActsAsync(string id, CancellationToken cancellationToken);

    /// <summary>Keeps the text of a proposal until it is drafted; a new one takes the place of the old.</summary>
    Task KeepProposalAsync(string conversation, string turn, string text, CancellationToken cancellationToken);

    /// <returns>Null when none waits in this conversation.</returns>
    Task<string?> KeptProposalAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Erases the drafts of a conversation, or of one person in it; the moments of the acts stay, without names or text.</summary>
    /// <returns>Ids of the documents of kind 其他 that the erased drafts rested on: what a drafter pasted is among them.</returns>
    Task<IReadOnlyList<string>> ForgetAsync(string conversation, string? owner, CancellationToken cancellationToken);
}

/// <summary>What a turn has done to a draft.</summary>
/// <param name="Revision">The revision that it made; null when it made none.</param>
public sealed record DoneAct(DraftRecord Record, string What, int? Revision);

/// <summary>A step on the way out of the bureau.</summary>
public sealed record ReviewMove(ReviewState From, ReviewState To, string? Comment = null);

/// <summary>Which drafts to list; never those of another tenant.</summary>
public sealed record DraftListing(string? Tenant)
{
    /// <summary>Null for everybody's.</summary>
    public string? Owner { get; init; }

    public ReviewState? State { get; init; }

    /// <summary>At most so many.</summary>
    public int Top { get; init; } = 20;
}
