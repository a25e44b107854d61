using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Profiles;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Tests.Support;

/// <summary>A store in a temporary file with documents read into it, and the pipeline over it.</summary>
internal sealed class DraftingDesk : IAsyncDisposable
{
    private readonly string file;
    private readonly ServiceProvider services;

    private DraftingDesk(string file, SqliteStore store, ServiceProvider services)
    {
        this.file = file;
        this.services = services;
        Store = store;
    }

    public SqliteStore Store { get; }

    public ReplyPipeline Pipeline => services.GetRequiredService<ReplyPipeline>();

    public static async Task<DraftingDesk> WithAsync(IEnumerable<string> documents)
    {
        var path = Path.Combine(Path.GetTempPath(), $"desk-{Guid.NewGuid():N}.db");
        var store = await SqliteStore.OpenAsync(path, new StoreOptions(), CancellationToken.None);
        var provider = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddReplyAssistant()
            .AddSingleton<IDocumentStore>(store)
            .AddSingleton<IPassageSearch>(store)
            .BuildServiceProvider();
        var reader = provider.GetRequiredService<FileReader>();
        var parser = provider.GetRequiredService<DocumentParser>();
        var indexer = provider.GetRequiredService<DocumentIndexer>();
        foreach (var document in documents)
            await store.SaveAsync(indexer.Index(parser.Parse(await reader.ReadAsync(document, CancellationToken.None))), CancellationToken.None);
        return new DraftingDesk(path, store, provider);
    }

    public async Task<Draft> DraftAsync(string proposal, DateOnly date, Profile? profile = null, params string[] excluded)
    {
        var stored = await Store.ListAsync(CancellationToken.None);
        return await Pipeline.DraftAsync(
            new DraftRequest
            {
                ProposalPath = proposal,
                Profile = profile ?? ProfileReader.Default,
                Date = date,
                ExcludedDocuments = [.. stored.Where(d => excluded.Contains(d.Path)).Select(d => d.Id)],
            },
            CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Store.DisposeAsync();
        foreach (var name in new[] { file, file + "-wal", file + "-shm" }) File.Delete(name);
    }
}
