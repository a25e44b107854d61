using ReplyAssistant.Conversations.Desk;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>A turn that a crash broke off is run again: what it has done stands, is not done twice, and is shown as it stands.</summary>
internal sealed class DoneTalk(IDraftArchive archive)
{
    /// <returns>Null when the turn has done nothing yet.</returns>
    public async Task<IReadOnlyList<Reply>?> AgainAsync(Turn turn, CancellationToken cancellationToken)
    {
        // A first draft is shown by those who write it: much of it may have been sent.
        if (await archive.DoneByAsync(turn.Id, cancellationToken) is not { Revision: not 1 } done) return null;
        // What was given out is offered again: a file that was not sent is no file.
        if (done.Revision is null && done.What.StartsWith("导出", StringComparison.Ordinal)) return null;
        var number = done.Revision ?? done.Record.Revision;
        if (await archive.RevisionAsync(done.Record.Id, number, cancellationToken) is not { } after) return null;
        if (done.Revision is null) return [Reply.Say($"已完成：{done.What}。"), new Reply.Shown(DraftCards.Summary(done.Record, after.Draft))];
        var before = await archive.RevisionAsync(done.Record.Id, number - 1, cancellationToken);
        return ChangeTalk.Said(done.Record, number, before!.Draft, after.Draft, done.What, "");
    }
}
