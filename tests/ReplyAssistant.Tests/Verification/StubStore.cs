using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Verification;

/// <summary>A store of a few documents in memory; search finds the passages that share the most character pairs.</summary>
internal sealed class StubStore(params SourceDocument[] documents) : IDocumentStore, IPassageSearch
{
    public static StubStore With(params string[] texts) =>
        new([.. texts.Select((t, i) => StubDocuments.Parsed(t, $"文档{i}.txt"))]);

    public Task<IReadOnlyList<StoredDocument>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDocument>>([.. documents.Select(StubDocuments.Stored)]);

    public Task<SourceDocument?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(documents.FirstOrDefault(d => d.Id == id));

    public Task<IReadOnlyList<(string DocumentId, RepealStatement Statement)>> RepealsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(string, RepealStatement)>>([.. documents.SelectMany(d => d.Repeals.Select(r => (d.Id, r)))]);

    public Task<IReadOnlyList<Passage>> PassagesAsync(string documentId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Passage>>([.. documents.Where(d => d.Id == documentId).SelectMany(PassageBuilder.Build)]);

    public Task<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PassageHit>>(
            [.. documents.Where(d => !query.ExcludedDocuments.Contains(d.Id))
                .SelectMany(d => PassageBuilder.Build(d).Select(p => new PassageHit(p, StubDocuments.Stored(d), Shared(query.Text, p.Text), [])))
                .Where(h => h.Score > 0).OrderByDescending(h => h.Score).Take(query.Top)]);

    public Task<IReadOnlyList<PointHit>> SearchPointsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PointHit>>([]);

    public Task<TermStatistics> StatisticsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken) =>
        Task.FromResult(new TermStatistics(0, new Dictionary<string, int>()));

    public Task<string?> IdAtPathAsync(string path, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SaveOutcome> SaveAsync(IndexedDocument document, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<SaveOutcome>> SaveAllAsync(IReadOnlyList<IndexedDocument> documents, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> SetValidityAsync(string id, Validity validity, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static double Shared(string a, string b) =>
        a.Zip(a.Skip(1)).Distinct().Intersect(b.Zip(b.Skip(1)).Distinct()).Count();
}
