using ReplyAssistant.Retrieval.Evaluation;

namespace ReplyAssistant.Quality.Peers;

/// <summary>Ours, Lucene and FTS5 on the same news passages and questions, in one run.</summary>
internal sealed class NewsReport(ReportOptions options, TextWriter output)
{
    private const int SmallChanges = 500;
    private const int AddedTogether = 50;
    private const int Additions = 7;

    public async Task<int> PrintAsync(CancellationToken cancellationToken)
    {
        var passages = NewsText.Passages(options.Passages);
        var questions = NewsText.Questions(passages);
        await using var bench = await PeerBench.OpenAsync(options.WithFts5, output, cancellationToken);
        var all = bench.Write("passages.tsv", passages.Select(p => p.Line));
        var asked = bench.Write("questions.tsv", questions.Select(q => $"{q.Id}\t{q.Text}"));
        var joined = bench.Write("joined.tsv", NewsText.Joined(questions).Select(q => $"{q.Id}\t{q.Text}"));
        await output.WriteLineAsync($"新闻 {passages.Count} 段，问题 {questions.Count} 个；每问测 {options.Rounds} 轮取中位，各程序轮流进行");

        foreach (var peer in bench.All) await peer.BuildAsync(all, cancellationToken);
        await AskAsync(bench, asked, joined, cancellationToken);
        var table = new ReportTable(bench.All.Select(p => p.Name));
        AddQuality(table, bench, questions);
        AddCosts(table, bench);
        table.Add("检索中位 / p95，单问，毫秒", bench.All.Select(p => p.Short), Times);
        table.Add("检索中位 / p95，100–300 字，毫秒", bench.All.Select(p => p.Long), Times);

        await AddTogetherAsync(bench, passages, cancellationToken);
        table.Add($"持久加入 {AddedTogether} 段并可检索，毫秒", bench.All.Select(p => Percentile.At(p.Additions, 0.5)), ms => $"{ms:F1}");
        await ChangeAsync(bench, table, passages, asked, joined, cancellationToken);
        await table.PrintAsync(output, options.JsonFile, cancellationToken);
        return 0;
    }

    private static void AddQuality(ReportTable table, PeerBench bench, IReadOnlyList<NewsQuestion> questions)
    {
        var scores = bench.All.Select(p => NewsText.Scores(questions, p.Answers)).ToList();
        table.Add("MRR@10", scores.Select(s => s.MrrAt10), Points);
        table.Add("recall@10", bench.All.Select(p => NewsText.RecallAt10(questions, p.Answers)), Points);
        table.Add("nDCG@10", scores.Select(s => s.NdcgAt10), Points);
    }

    private static void AddCosts(ReportTable table, PeerBench bench)
    {
        table.Add("建库，秒", bench.All.Select(p => p.BuildSeconds), s => $"{s:F1}");
        table.Add("建库内存峰值，MB", bench.All.Select(p => p.PeakMemory / 1e6), mb => $"{mb:F0}");
        table.Add("索引（不含原文），MB", bench.All.Select(p => p.IndexBytes / 1e6), mb => $"{mb:F1}");
    }

    // FTS5 is some hundred times slower and is asked once, in the pass that warms the others.
    private async Task AskAsync(PeerBench bench, string asked, string joined, CancellationToken cancellationToken)
    {
        foreach (var peer in bench.All) await peer.WarmAsync(asked, joined, cancellationToken);
        await RoundsAsync(bench, asked, joined, cancellationToken);
        foreach (var peer in bench.All.Where(p => !IsQuick(p))) await peer.PassAsync(asked, joined, cancellationToken);
    }

    private async Task RoundsAsync(PeerBench bench, string asked, string joined, CancellationToken cancellationToken)
    {
        for (var round = 0; round < options.Rounds; round++)
            foreach (var peer in bench.All.Where(IsQuick)) await peer.PassAsync(asked, joined, cancellationToken);
    }

    private static bool IsQuick(PeerRun peer) => peer.Name != PeerNames.Fts5;

    // What was added last is asked for at once: the time counts only if it is found.
    private static async Task AddTogetherAsync(PeerBench bench, List<PeerPassage> passages, CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < Additions; turn++)
        {
            var word = $"zqadd{turn}";
            var more = passages.Skip(turn * AddedTogether).Take(AddedTogether)
                .Select((p, i) => new PeerPassage($"{word}", i, $"{p.Text}{word}。").Line);
            var file = bench.Write("more.tsv", more);
            var question = bench.Write("more-question.tsv", [$"q\t{word}"]);
            foreach (var peer in bench.All)
            {
                var took = await peer.DoAsync("add", file, cancellationToken);
                var found = (await peer.AskAsync(question, cancellationToken))[0].Keys;
                if (found.Count == 0 || !found[0].StartsWith(word, StringComparison.Ordinal))
                    throw new InvalidOperationException($"{peer.Name} does not find what it has just added.");
                // The first addition loads what later ones find loaded.
                if (turn > 0) peer.Additions.Add(took[0]);
            }
        }
    }

    private async Task ChangeAsync(
        PeerBench bench, ReportTable table, List<PeerPassage> passages, string asked, string joined, CancellationToken cancellationToken)
    {
        var before = bench.All.ToDictionary(p => p.Name, p => (p.Short, p.Long), StringComparer.Ordinal);
        var small = bench.Write("small.tsv", passages.Take(SmallChanges)
            .Select((p, i) => new PeerPassage($"zqsmall{i}", 0, $"{p.Text}zqsmall{i}。").Line));
        var gone = bench.Write("gone.txt", Enumerable.Range(0, SmallChanges / 2).Select(i => $"zqsmall{i * 2}")
            .Concat(passages.Select(p => p.Document).Distinct().Take(SmallChanges / 2)));
        foreach (var peer in bench.All.Where(IsQuick))
        {
            peer.ForgetPasses();
            var each = await peer.DoAsync("each", small, cancellationToken);
            await peer.DoAsync("remove", gone, cancellationToken);
            await output.WriteLineAsync($"{peer.Name}：单独加入一段并可检索，中位 {Percentile.At(each, 0.5):F1} 毫秒，p95 {Percentile.At(each, 0.95):F1} 毫秒");
        }
        await RoundsAsync(bench, asked, joined, cancellationToken);
        var quick = bench.All.Where(IsQuick).ToList();
        table.Add($"{SmallChanges} 次小批加入和 {SmallChanges} 次删除后 p95 之比，单问", quick.Select(p => p.Short.P95 / before[p.Name].Short.P95), r => $"{r:F2}");
        table.Add("同上，100–300 字", quick.Select(p => p.Long.P95 / before[p.Name].Long.P95), r => $"{r:F2}");
    }

    private static string Points(double share) => $"{100 * share:F1}";

    private static string Times((double P50, double P95) times) => $"{times.P50:F2} / {times.P95:F2}";
}
