using ReplyAssistant.Documents;

namespace ReplyAssistant.Storage;

/// <summary>A stored document that says something of another one's validity.</summary>
internal sealed record Repealer(string DocumentId, string Title, string? Issuer, DateOnly? Date, RepealStatement Statement);

/// <summary>Decides a document's validity when it is read, from what it and the other stored documents say.</summary>
/// <remarks>Not when it is saved: which of two documents comes first into the store must not matter.</remarks>
internal sealed class ValidityResolver(IReadOnlyList<Repealer> repealers)
{
    public Validity Of(string id, DocumentMetadata document, Validity own)
    {
        var telling = repealers.FirstOrDefault(r => r.DocumentId != id && ComesLater(r, document) && DocumentNames.Mean(r, document));
        return telling is null ? own : Told(telling);
    }

    // An edition that is newer than the statement is another edition than the one that was repealed.
    private static bool ComesLater(Repealer repealer, DocumentMetadata document) =>
        repealer.Date is not { } told || document.Date is not { } issued || issued <= told;

    private static Validity Told(Repealer repealer) => new(
        repealer.Statement.Status,
        $"《{repealer.Title}》载明：{repealer.Statement.Quote}",
        repealer.Statement.From?.AddDays(-1),
        repealer.Title);
}
