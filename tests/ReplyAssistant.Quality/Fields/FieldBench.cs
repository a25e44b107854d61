using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Profiles;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Quality.Fields;

/// <summary>What a draft did with one labelled point.</summary>
/// <param name="Cited">The first words of each piece of evidence that its sentences cite.</param>
/// <param name="IsCited">A right unit is among them.</param>
/// <param name="Foreign">How many of them are no right unit.</param>
/// <param name="IsFirst">Nothing right is cited, but the first thing offered beside the point is right.</param>
/// <param name="IsFound">`find` with the point's words has a right unit among its first three.</param>
public sealed record PointOutcome(
    string Field, LabelledPoint Point, string Heading, IReadOnlyList<string> Cited, bool IsCited, int Foreign, bool IsFirst, bool IsFound);

/// <summary>Drafts the proposals of labelled fields through the whole pipeline, each over its own store, and compares with the labels.</summary>
public static class FieldBench
{
    /// <param name="more">Documents that are read into the same store beside the field's own.</param>
    public static async Task<IReadOnlyList<PointOutcome>> RunAsync(string folder, IReadOnlyList<string> more, CancellationToken cancellationToken)
    {
        var home = Directory.CreateTempSubdirectory("reply-fields-");
        try
        {
            await using var store = await SqliteStore.OpenAsync(Path.Combine(home.FullName, "reply.db"), new StoreOptions(), cancellationToken);
            await using var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddReplyAssistant()
                .AddSingleton<IDocumentStore>(store).AddSingleton<IPassageSearch>(store).BuildServiceProvider();
            var (reader, parser, indexer) = (services.GetRequiredService<FileReader>(), services.GetRequiredService<DocumentParser>(), services.GetRequiredService<DocumentIndexer>());
            foreach (var path in DocumentFolder.Expand([Path.Combine(folder, "store"), .. more], cancellationToken))
                await store.SaveAsync(indexer.Index(parser.Parse(await reader.ReadAsync(path, cancellationToken))), cancellationToken);
            return await RunAsync(folder, services, cancellationToken);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<PointOutcome>> RunAsync(string folder, ServiceProvider services, CancellationToken cancellationToken)
    {
        var labels = LabelledField.Read(folder);
        var own = Path.Combine(folder, "profile.yaml");
        var profile = File.Exists(own) ? await ProfileReader.ReadAsync(own, cancellationToken) : ProfileReader.Default;
        var files = (await services.GetRequiredService<IDocumentStore>().ListAsync(cancellationToken))
            .ToDictionary(d => d.Id, d => Path.GetFileName(d.Path), StringComparer.Ordinal);
        var outcomes = new List<PointOutcome>();
        foreach (var points in labels.Points.GroupBy(p => p.Proposal, StringComparer.Ordinal))
        {
            var request = new DraftRequest
            {
                ProposalPath = Path.Combine(folder, "proposals", points.Key), Profile = profile, Date = new DateOnly(2026, 3, 20),
            };
            var draft = await services.GetRequiredService<ReplyPipeline>().DraftAsync(request, cancellationToken);
            foreach (var point in points)
                outcomes.Add(await OutcomeAsync(labels.Field, point, draft, files, services, cancellationToken));
        }
        return outcomes;
    }

    private static async Task<PointOutcome> OutcomeAsync(
        string field, LabelledPoint point, Draft draft, Dictionary<string, string> files, ServiceProvider services, CancellationToken cancellationToken)
    {
        if (point.Request > draft.Sections.Count)
            return new PointOutcome(field, point, "（没有这一条）", [], IsCited: false, 0, IsFirst: false, IsFound: false);
        var section = draft.Sections[point.Request - 1];
        var ids = section.Blocks.SelectMany(b => b.Sentences).SelectMany(s => s.Citations).Select(c => c.Evidence).Distinct().ToHashSet();
        var cited = draft.Evidence.Where(e => ids.Contains(e.Id)).ToList();
        bool IsRight(Evidence e) => point.Units.Any(u => u.File == files[e.DocumentId] && e.Text.Contains(u.Anchor, StringComparison.Ordinal));
        var found = await services.GetRequiredService<PassageFinder>().FindAsync(
            new PassageQuery { Text = draft.Proposal.Requests[point.Request - 1].Text, Top = 3 }, draft.Date, cancellationToken);
        return new PointOutcome(
            field, point, section.Heading, [.. cited.Select(e => $"{files[e.DocumentId]}：{e.Text[..Math.Min(30, e.Text.Length)].ReplaceLineEnds()}")],
            cited.Any(IsRight), cited.Count(e => !IsRight(e)), IsFirst: false,
            found.Passages.Any(f => point.Units.Any(u => u.File == files[f.Hit.Document.Id] && f.Hit.Passage.Text.Contains(u.Anchor, StringComparison.Ordinal))));
    }

    private static string ReplaceLineEnds(this string text) => text.ReplaceLineEndings(" ");
}
