using ReplyAssistant.Documents;

namespace ReplyAssistant.Indexing;

/// <summary>A document in a list: everything but its text.</summary>
public sealed record StoredDocument
{
    public required string Id { get; init; }

    public required string Path { get; init; }

    public required DocumentMetadata Metadata { get; init; }

    /// <summary>What the document says of itself, what other documents say of it, or what a person recorded; the last wins.</summary>
    public required Validity Validity { get; init; }

    public required int PassageCount { get; init; }
}

/// <summary>What saving a document changed in the store.</summary>
public enum SaveOutcome
{
    Added,

    /// <summary>The same path had other content; that is forgotten.</summary>
    Replaced,

    /// <summary>The same content was there.</summary>
    Unchanged,
}

/// <summary>Keeps documents; each is there whole or not at all, and found as soon as it is saved.</summary>
public interface IDocumentStore
{
    /// <summary>The id of the document last read from this path by this version of reading, to skip a file whose bytes have not changed.</summary>
    Task<string?> IdAtPathAsync(string path, CancellationToken cancellationToken);

    Task<SaveOutcome> SaveAsync(IndexedDocument document, CancellationToken cancellationToken);

    /// <summary>Saves many in one transaction: all of them or none. The caller bounds how much that is.</summary>
    Task<IReadOnlyList<SaveOutcome>> SaveAllAsync(IReadOnlyList<IndexedDocument> documents, CancellationToken cancellationToken);

    Task<SourceDocument?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>In the order of their dates, newest first, undated last.</summary>
    Task<IReadOnlyList<StoredDocument>> ListAsync(CancellationToken cancellationToken);

    /// <returns>False when there was no such document.</returns>
    Task<bool> RemoveAsync(string id, CancellationToken cancellationToken);

    /// <summary>Records what a person knows of a document's validity.</summary>
    /// <returns>False when there is no such document.</returns>
    Task<bool> SetValidityAsync(string id, Validity validity, CancellationToken cancellationToken);

    /// <summary>All that stored documents say of the validity of others, with the id of the document that says it.</summary>
    Task<IReadOnlyList<(string DocumentId, RepealStatement Statement)>> RepealsAsync(CancellationToken cancellationToken);

    /// <summary>The passages of a document, in order.</summary>
    Task<IReadOnlyList<Passage>> PassagesAsync(string documentId, CancellationToken cancellationToken);
}
