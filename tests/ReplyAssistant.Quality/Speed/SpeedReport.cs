using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Quality.Speed;

/// <summary>Prints the speeds of one run, each beside the baseline that was measured in the same run.</summary>
internal static class SpeedReport
{
    private const int MostQueries = 100;

    public static async Task<int> PrintAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        var documents = await SpeedText.FromFolderAsync(folder, cancellationToken);
        if (documents.Count == 0)
        {
            await Console.Error.WriteLineAsync($"{folder} 中没有可以读取的文件。");
            return 2;
        }
        await PrintAsync($"文件夹 {Named(folder)}（重复至足量）", documents, Questions(documents), output, cancellationToken);

        await PrintDraftsAsync(folder, output, cancellationToken);
        await PrintAsync("只有标点和编号的文字", HostileText.Lines(), output);
        if (SpeedText.News() is { Count: > 0 } news)
            await PrintAsync("新闻段落", news, NewsQuestions(), output, cancellationToken);
        return 0;
    }

    private static async Task PrintDraftsAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        var proposals = Path.Combine(folder, "proposals");
        if (!Directory.Exists(proposals)) return;
        await using var desk = await DraftSpeed.OnAsync(folder, cancellationToken);
        await desk.MeasureAsync(DocumentFolder.Expand([proposals], cancellationToken), cancellationToken);
        await PrintAsync($"起草 {Named(proposals)} 中的提案", desk.Lines(), output);
    }

    private static async Task PrintAsync(string name, IEnumerable<string> lines, TextWriter output)
    {
        await output.WriteLineAsync(name);
        foreach (var line in lines) await output.WriteLineAsync("  " + line);
    }

    private static async Task PrintAsync(
        string name, IReadOnlyList<RawDocument> documents, IReadOnlyList<string> queries, TextWriter output,
        CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("reply-speed-");
        try
        {
            await using var store = await SqliteStore.OpenAsync(
                Path.Combine(folder.FullName, "reply.db"), new StoreOptions(), cancellationToken);
            using var baseline = new TrigramBaseline(Path.Combine(folder.FullName, "plain.db"));
            var ingest = new IngestSpeed();
            await ingest.MeasureAsync(documents, store, baseline, cancellationToken);
            var query = new QuerySpeed();
            await query.MeasureAsync(queries, store, baseline, cancellationToken);

            await PrintAsync(
                $"{name}：{documents.Count} 份，{documents.Sum(d => d.Text.Length) / 10_000.0:N1} 万字，{ingest.Passages} 段",
                ingest.Lines().Concat(query.Lines()), output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Named(string folder) => Path.GetRelativePath(Environment.CurrentDirectory, folder);

    // Lines of the length of an asked point, spread over the text.
    private static string[] Questions(IReadOnlyList<RawDocument> documents)
    {
        var lines = documents.SelectMany(d => d.Text.Split('\n')).Select(l => l.Trim()).Where(l => l.Length is >= 12 and <= 60)
            .Distinct().ToList();
        var step = Math.Max(1, lines.Count / MostQueries);
        return [.. lines.Where((_, i) => i % step == 0).Take(MostQueries)];
    }

    private static string[] NewsQuestions() =>
        [.. File.ReadLines(Path.Combine(ProjectFolder.News, "questions.tsv")).Select(l => l.Split('\t')[1]).Take(MostQueries)];
}
