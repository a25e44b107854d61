using ReplyAssistant.Indexing;

namespace ReplyAssistant.Conversations.Desk;

/// <summary>Finds the drafts that a person means, among those that this person may see here.</summary>
internal sealed class DraftLookup(IDraftArchive archive, DraftAccess access, RoleOptions roles)
{
    // A year's work of a bureau.
    private const int MostLooked = 500;

    /// <summary>A clerk sees those of the whole bureau.</summary>
    public bool SeesAll(Turn turn) => roles.Of(turn.Conversation.Tenant, turn.Speaker).HasFlag(Roles.Clerk);

    /// <summary>The person's own, or the bureau's for a clerk; the latest changed first.</summary>
    public Task<IReadOnlyList<DraftRecord>> ListAsync(Talk talk, CancellationToken cancellationToken) => archive.ListAsync(
        new DraftListing(talk.Turn.Conversation.Tenant) { Owner = SeesAll(talk.Turn) ? null : talk.Turn.Speaker.Key, Top = MostLooked },
        cancellationToken);

    /// <param name="asked">An id, the number of a proposal, or words of its title.</param>
    public async Task<IReadOnlyList<DraftRecord>> FindAsync(Talk talk, string asked, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(talk.Turn, asked, cancellationToken) is { } one) return [one];
        var all = new List<DraftRecord>(await ListAsync(talk, cancellationToken));
        if (roles.Of(talk.Turn.Conversation.Tenant, talk.Turn.Speaker).HasFlag(Roles.Reviewer))
        {
            var waiting = new DraftListing(talk.Turn.Conversation.Tenant) { State = ReviewState.InReview, Top = MostLooked };
            all.AddRange((await archive.ListAsync(waiting, cancellationToken)).Where(w => !all.Exists(r => r.Id == w.Id)));
        }
        var number = Plain(asked);
        var numbered = all.Where(r => r.Number is { } n && Plain(n) == number).ToList();
        if (numbered.Count > 0) return numbered;
        return number.Length < 2 ? [] : [.. all.Where(r => Plain(r.Title).Contains(number, StringComparison.Ordinal))];
    }

    private static string Plain(string text) => string.Concat(TextFolding.Fold(text).Where(char.IsLetterOrDigit));
}
