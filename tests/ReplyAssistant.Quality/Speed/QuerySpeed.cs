using System.Diagnostics;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Quality.Speed;

/// <summary>How long a search takes, beside a plain query for the same text.</summary>
internal sealed class QuerySpeed
{
    private const int Top = 20;

    private readonly List<double> ours = [];
    private readonly List<double> plain = [];

    public async Task MeasureAsync(
        IReadOnlyList<string> queries, IPassageSearch search, TrigramBaseline baseline, CancellationToken cancellationToken)
    {
        // The first search of each loads what later ones find loaded.
        await search.SearchAsync(new PassageQuery { Text = queries[0], Top = Top }, cancellationToken);
        baseline.Query(queries[0], Top);
        foreach (var query in queries)
        {
            var watch = Stopwatch.StartNew();
            await search.SearchAsync(new PassageQuery { Text = query, Top = Top }, cancellationToken);
            ours.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            baseline.Query(query, Top);
            plain.Add(watch.Elapsed.TotalMilliseconds);
        }
    }

    public IEnumerable<string> Lines()
    {
        yield return $"检索          中位 {Times.At(ours, 0.5):N1} 毫秒，九成在 {Times.At(ours, 0.9):N1} 毫秒内（{ours.Count} 次）";
        yield return $"对照 trigram  中位 {Times.At(plain, 0.5):N1} 毫秒，九成在 {Times.At(plain, 0.9):N1} 毫秒内";
        yield return $"比值          检索用时是对照的 {ours.Sum() / plain.Sum():F2} 倍";
    }
}
