using System.Diagnostics;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Quality.Speed;

/// <summary>How fast documents get into the store, step by step, beside a plain insert of the same passages.</summary>
internal sealed class IngestSpeed
{
    private readonly DocumentParser parser = new();
    private readonly DocumentIndexer indexer = new(new LetterParser());

    private TimeSpan parsing;
    private TimeSpan indexing;
    private TimeSpan saving;
    private TimeSpan inserting;
    private long characters;

    public int Passages { get; private set; }

    /// <summary>Each document in turn through the product and into the baseline, so that both meet the same machine.</summary>
    public async Task MeasureAsync(
        IReadOnlyList<RawDocument> documents, SqliteStore store, TrigramBaseline baseline, CancellationToken cancellationToken)
    {
        foreach (var raw in documents)
        {
            var watch = Stopwatch.StartNew();
            var parsed = parser.Parse(raw);
            parsing += Lap(watch);
            var indexed = indexer.Index(parsed);
            indexing += Lap(watch);
            await store.SaveAsync(indexed, cancellationToken);
            saving += Lap(watch);
            baseline.Insert(indexed.Passages);
            inserting += Lap(watch);
            characters += raw.Text.Length;
            Passages += indexed.Passages.Count;
        }
    }

    public IEnumerable<string> Lines()
    {
        var whole = parsing + indexing + saving;
        yield return $"入库          {Rate(whole)}（其中解析 {Rate(parsing)}，分段 {Rate(indexing)}，存储 {Rate(saving)}）";
        yield return $"对照 trigram  {Rate(inserting)}";
        yield return $"比值          入库用时是对照的 {whole / inserting:F2} 倍，其中存储是 {saving / inserting:F2} 倍";
    }

    private string Rate(TimeSpan time) => $"{characters / Math.Max(time.TotalSeconds, 1e-9) / 10_000:N1} 万字/秒";

    private static TimeSpan Lap(Stopwatch watch)
    {
        var elapsed = watch.Elapsed;
        watch.Restart();
        return elapsed;
    }
}
