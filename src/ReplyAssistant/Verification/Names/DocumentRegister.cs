using System.Runtime.CompilerServices;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Verification.Names;

/// <summary>A document that the store holds, or that stored documents cite.</summary>
/// <param name="Document">Null when it is only cited.</param>
/// <param name="In">The document that holds or cites it.</param>
internal sealed record KnownTitle(string Key, string Title, string? Number, StoredDocument? Document, string In);

/// <summary>The titles, numbers and issuers that a store knows; read once for each state of the store.</summary>
internal sealed class DocumentRegister
{
    // Reading the text of every document has to end somewhere; the newest are the ones that are cited.
    private const int MostRead = 400;

    private static readonly ConditionalWeakTable<IDocumentStore, DocumentRegister> Read = [];

    private readonly string read;
    private readonly ILookup<string, KnownTitle> byKey;

    private DocumentRegister(string state, IReadOnlyList<KnownTitle> titles, IReadOnlyList<StoredDocument> documents, IReadOnlyList<(string DocumentId, RepealStatement Statement)> repeals)
    {
        read = state;
        Titles = titles;
        Documents = documents;
        Repeals = repeals;
        byKey = titles.ToLookup(t => t.Key, StringComparer.Ordinal);
    }

    public IReadOnlyList<KnownTitle> Titles { get; }

    public IReadOnlyList<StoredDocument> Documents { get; }

    public IReadOnlyList<(string DocumentId, RepealStatement Statement)> Repeals { get; }

    /// <summary>The known documents of exactly this title, those left out that only excluded documents know.</summary>
    public IReadOnlyList<KnownTitle> Of(string key, CheckContext context) => [.. byKey[key].Where(t => !context.ExcludedDocuments.Contains(t.In))];

    /// <returns>Null without a store.</returns>
    public static async Task<DocumentRegister?> OfAsync(CheckContext context, CancellationToken cancellationToken)
    {
        if (context.Documents is not { } store) return null;
        var documents = await store.ListAsync(cancellationToken);
        var state = string.Join(' ', documents.Select(d => $"{d.Id}{(int)d.Validity.Status}{d.Validity.Until:yyyyMMdd}"));
        if (Read.TryGetValue(store, out var known) && string.Equals(known.read, state, StringComparison.Ordinal)) return known;
        var register = new DocumentRegister(
            state, await TitlesAsync(store, documents, cancellationToken), documents, await store.RepealsAsync(cancellationToken));
        Read.AddOrUpdate(store, register);
        return register;
    }

    private static async Task<IReadOnlyList<KnownTitle>> TitlesAsync(
        IDocumentStore store, IReadOnlyList<StoredDocument> documents, CancellationToken cancellationToken)
    {
        var titles = documents.Where(d => d.Metadata.Kind is DocumentKind.Policy or DocumentKind.Other)
            .Select(d => new KnownTitle(TitleKey.Of(d.Metadata.Title), d.Metadata.Title, d.Metadata.DocumentNumber, d, d.Id)).ToList();
        foreach (var document in documents.Take(MostRead))
        {
            if (await store.FindAsync(document.Id, cancellationToken) is not { } source) continue;
            var cited = TitlesInDocument.Of(source.Text).DistinctBy(t => (t.Key, t.Number)).Take(200);
            titles.AddRange(cited.Select(t => new KnownTitle(t.Key, t.Title, t.Number, null, document.Id)));
        }
        return titles;
    }
}
