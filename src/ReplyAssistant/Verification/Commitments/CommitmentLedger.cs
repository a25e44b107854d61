using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Commitments;

/// <summary>A promise with the letter that made it.</summary>
/// <param name="Start">UTF-16 offsets into the letter as it stood in its file.</param>
public sealed record LedgerEntry(StoredDocument Letter, Commitment Commitment, int Start, int End)
{
    /// <summary>Who is to do it: as named, or the bureau that signed.</summary>
    public string? Owner => Commitment.Owner ?? Letter.Metadata.Issuer;

    public bool IsOverdue(DateOnly today) => Commitment.Due is { } due && due < today;
}

/// <summary>Gathers what all letters of a store promise.</summary>
public sealed class CommitmentLedger(IDocumentStore documents, LetterParser parser)
{
    /// <returns>What falls due first comes first; what has no day comes last, newest letter first.</returns>
    public async Task<IReadOnlyList<LedgerEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        var entries = new List<LedgerEntry>();
        foreach (var stored in await documents.ListAsync(cancellationToken))
        {
            if (stored.Metadata.Kind is not (DocumentKind.Reply or DocumentKind.Opinion)) continue;
            if (await documents.FindAsync(stored.Id, cancellationToken) is not { } document || parser.Parse(document) is not { } letter) continue;
            foreach (var promise in CommitmentReader.Of(document.Text, letter, stored.Metadata.Date))
            {
                var (start, end) = document.Content.Map.ToSource(promise.Place.Start, promise.Place.End);
                entries.Add(new LedgerEntry(stored, promise, start, end));
            }
        }
        return [.. entries.OrderBy(e => e.Commitment.Due ?? DateOnly.MaxValue)];
    }
}
