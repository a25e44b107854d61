using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proposals;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Quality.Speed;

/// <summary>How long a letter takes from the proposal's file to the checked draft, beside one plain query for each of its requests.</summary>
internal sealed class DraftSpeed : IAsyncDisposable
{
    private const int Rounds = 5;
    private const int Top = 20;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reply-drafts-");
    private readonly List<double> ours = [];
    private readonly List<double> plain = [];
    private int documents;
    private int requests;

    private DraftSpeed() => Baseline = new TrigramBaseline(Path.Combine(folder.FullName, "plain.db"));

    private TrigramBaseline Baseline { get; }

    private SqliteStore? Store { get; set; }

    private Profile Profile { get; set; } = ProfileReader.Default;

    /// <summary>Both hold the documents of this folder, each once.</summary>
    public static async Task<DraftSpeed> OnAsync(string corpus, CancellationToken cancellationToken)
    {
        var speed = new DraftSpeed();
        speed.Store = await SqliteStore.OpenAsync(Path.Combine(speed.folder.FullName, "reply.db"), new StoreOptions(), cancellationToken);
        var profile = Path.Combine(corpus, "profile.yaml");
        if (File.Exists(profile)) speed.Profile = await ProfileReader.ReadAsync(profile, cancellationToken);
        foreach (var raw in await SpeedText.ReadAsync(corpus, cancellationToken))
        {
            var indexed = new DocumentIndexer(new Letters.LetterParser()).Index(new DocumentParser().Parse(raw));
            await speed.Store.SaveAsync(indexed, cancellationToken);
            speed.Baseline.Insert(indexed.Passages);
            speed.documents++;
        }
        return speed;
    }

    public async Task MeasureAsync(IReadOnlyList<string> proposals, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddReplyAssistant()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<IDocumentStore>(Store!).AddSingleton<IPassageSearch>(Store!).BuildServiceProvider();
        var pipeline = services.GetRequiredService<ReplyPipeline>();
        // The first draft loads what later ones find loaded.
        await DraftAsync(pipeline, proposals[0], cancellationToken);
        for (var round = 0; round < Rounds; round++)
        foreach (var proposal in proposals)
        {
            var watch = Stopwatch.StartNew();
            var asked = await DraftAsync(pipeline, proposal, cancellationToken);
            ours.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            foreach (var request in asked) Baseline.Query(request.Heading + request.Text, Top);
            plain.Add(watch.Elapsed.TotalMilliseconds);
            requests += asked.Count;
        }
    }

    public IEnumerable<string> Lines()
    {
        yield return $"起草          每件中位 {Times.At(ours, 0.5):N1} 毫秒，九成在 {Times.At(ours, 0.9):N1} 毫秒内（{ours.Count} 次，平均 {(double)requests / ours.Count:N1} 条建议；资料 {documents} 份）";
        yield return $"对照 trigram  每件中位 {Times.At(plain, 0.5):N1} 毫秒（每条建议检索一次），九成在 {Times.At(plain, 0.9):N1} 毫秒内";
        yield return $"比值          起草用时是对照的 {Times.At(ours, 0.5) / Times.At(plain, 0.5):F2} 倍（中位之比）";
    }

    public async ValueTask DisposeAsync()
    {
        Baseline.Dispose();
        if (Store is not null) await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<IReadOnlyList<ProposalRequest>> DraftAsync(ReplyPipeline pipeline, string proposal, CancellationToken cancellationToken)
    {
        var request = new DraftRequest { ProposalPath = proposal, Profile = Profile, Date = new DateOnly(2026, 3, 20) };
        return (await pipeline.DraftAsync(request, cancellationToken)).Proposal.Requests;
    }
}
