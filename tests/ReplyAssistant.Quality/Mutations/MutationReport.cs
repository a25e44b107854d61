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

namespace ReplyAssistant.Quality.Mutations;

/// <summary>What the checker finds of faults put into letters and drafts of the sample corpus, as a table.</summary>
internal static class MutationReport
{
    public const double FactsFound = 0.98;
    public const double FormsFound = 0.99;

    private const int Seed = 20261123;

    /// <param name="corpus">With replies/, policies/, proposals/ and profile.yaml.</param>
    /// <param name="letters">At most so many letters and so many drafts.</param>
    public static async Task<MutationResult> RunAsync(string corpus, int each, int letters, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("reply-mutations-");
        try
        {
            await using var store = await SqliteStore.OpenAsync(Path.Combine(folder.FullName, "reply.db"), new StoreOptions(), cancellationToken);
            await using var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddReplyAssistant()
                .AddSingleton<IDocumentStore>(store).AddSingleton<IPassageSearch>(store).BuildServiceProvider();
            await FillAsync(store, services.GetRequiredService<DocumentIndexer>(), corpus, cancellationToken);
            var profile = await ProfileReader.ReadAsync(Path.Combine(corpus, "profile.yaml"), cancellationToken);
            var bench = new MutationBench(services.GetRequiredService<LetterChecker>(), store, store, profile);

            var replies = new List<BenchLetter>();
            foreach (var path in DocumentFolder.Expand([Path.Combine(corpus, "replies")], cancellationToken).Take(letters))
                replies.Add(await bench.OfLetterAsync(path, cancellationToken));
            var drafts = new List<BenchLetter>();
            foreach (var path in DocumentFolder.Expand([Path.Combine(corpus, "proposals")], cancellationToken).Take(letters))
            {
                var request = new DraftRequest { ProposalPath = path, Profile = profile, Date = new DateOnly(2026, 3, 20) };
                drafts.Add(await bench.OfDraftAsync(await services.GetRequiredService<ReplyPipeline>().DraftAsync(request, cancellationToken), cancellationToken));
            }
            return new MutationResult(
                replies, await bench.RunAsync(replies, each, Seed, cancellationToken), drafts, await bench.RunAsync(drafts, each, Seed, cancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <returns>0 where the targets are met.</returns>
    public static async Task<int> PrintAsync(string corpus, MutationOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var result = await RunAsync(corpus, options.Each, int.MaxValue, cancellationToken);
        Print(result, output, options.Missed);
        return new[] { result.OfLetters, result.OfDrafts }.All(c => MutationResult.Share(c, true) >= FactsFound && MutationResult.Share(c, false) >= FormsFound) ? 0 : 1;
    }

    public static void Print(MutationResult result, TextWriter output, bool verbose)
    {
        Print("答复函", result.Letters, result.OfLetters, output, verbose);
        Print("草稿", result.Drafts, result.OfDrafts, output, verbose);
    }

    private static void Print(string what, IReadOnlyList<BenchLetter> letters, IReadOnlyList<MutationCount> counts, TextWriter output, bool verbose)
    {
        output.WriteLine($"{what}（{letters.Count} 件）");
        foreach (var c in counts)
        {
            output.WriteLine($"  {(c.IsFact ? "事实" : "格式")}  {c.Kind,-10} {c.Found,4} / {c.Made,-4} {(c.Made == 0 ? "" : $"{(double)c.Found / c.Made:P1}"),8}   其中错误、警告 {c.AsWarning}");
            if (verbose) foreach (var m in c.Missed) output.WriteLine("        漏：" + m);
        }
        output.WriteLine($"  事实合计 {MutationResult.Share(counts, true):P1}（目标 {FactsFound:P0}），格式合计 {MutationResult.Share(counts, false):P1}（目标 {FormsFound:P0}）");
        foreach (var letter in letters)
        foreach (var f in letter.Findings.Where(f => f.Severity != Severity.Hint))
            output.WriteLine($"  未改动：{letter.Name} {f.Rule} {(f.Places.Count > 0 ? f.Places[0].Quote.ReplaceLineEndings("") : "")}");
    }

    private static async Task FillAsync(SqliteStore store, DocumentIndexer indexer, string corpus, CancellationToken cancellationToken)
    {
        foreach (var path in DocumentFolder.Expand([Path.Combine(corpus, "replies"), Path.Combine(corpus, "policies")], cancellationToken))
        {
            var raw = await new FileReader().ReadAsync(path, cancellationToken);
            await store.SaveAsync(indexer.Index(new DocumentParser().Parse(raw)), cancellationToken);
        }
    }
}

/// <summary>What was found in letters and in drafts, and the letters and drafts as they were.</summary>
internal sealed record MutationResult(
    IReadOnlyList<BenchLetter> Letters, IReadOnlyList<MutationCount> OfLetters, IReadOnlyList<BenchLetter> Drafts, IReadOnlyList<MutationCount> OfDrafts)
{
    public static double Share(IEnumerable<MutationCount> counts, bool facts)
    {
        var ofKind = counts.Where(c => c.IsFact == facts).ToList();
        return (double)ofKind.Sum(c => c.Found) / Math.Max(1, ofKind.Sum(c => c.Made));
    }
}
