namespace ReplyAssistant.Conversations.Desk;

/// <summary>Says which drafts a person may see where: never another tenant's, and a number alone opens nothing.</summary>
internal sealed class DraftAccess(IDraftArchive archive, RoleOptions roles)
{
    /// <returns>Null when there is no such draft, or none for this person here: the two are not told apart.</returns>
    public async Task<DraftRecord?> FindAsync(Turn turn, string id, CancellationToken cancellationToken) =>
        await archive.FindAsync(id, cancellationToken) is { } record && MaySee(turn, record) ? record : null;

    /// <summary>The draft that a turn without a name means: the conversation's own, or the latest of the speaker.</summary>
    public async Task<DraftRecord?> AtHandAsync(Turn turn, TalkState state, CancellationToken cancellationToken)
    {
        if (state.Draft is { } id && await FindAsync(turn, id, cancellationToken) is { } record) return record;
        var listing = new DraftListing(turn.Conversation.Tenant) { Owner = turn.Speaker.Key, Top = 1 };
        return await archive.ListAsync(listing, cancellationToken) is [var latest, ..] ? latest : null;
    }

    private bool MaySee(Turn turn, DraftRecord record)
    {
        if (!string.Equals(record.Tenant, turn.Conversation.Tenant, StringComparison.OrdinalIgnoreCase)) return false;
        if (string.Equals(record.Owner, turn.Speaker.Key, StringComparison.Ordinal)) return true;
        if (string.Equals(record.Conversation, turn.Conversation.Key, StringComparison.Ordinal)) return true;
        var held = roles.Of(turn.Conversation.Tenant, turn.Speaker);
        return held.HasFlag(Roles.Clerk) || (held.HasFlag(Roles.Reviewer) && record.State != ReviewState.Drafting);
    }
}
