using System.Collections.Concurrent;
using System.Diagnostics;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval.Evaluation;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Quality.Peers;

/// <summary>Eight readers, first alone and then while another process ingests and deletes: their times, errors and torn results.</summary>
internal sealed class ReadersReport(ReportOptions options, TextWriter output)
{
    private const int Readers = 8;
    private const int SmallDocuments = 2000;

    // As ingest commits: it gathers documents for half a second.
    private const int Together = 500;

    // To explain a hit takes longer than to find it; every so many searches are explained, and not timed.
    private const int Explained = 8;

    private static readonly TimeSpan Each = TimeSpan.FromSeconds(10);

    private int batchesWritten;

    public async Task<int> PrintAsync(CancellationToken cancellationToken)
    {
        var passages = NewsText.Passages(options.Passages);
        var questions = NewsText.Questions(passages).Select(q => q.Text).ToList();
        await using var bench = await PeerBench.OpenAsync(withFts5: false, output, cancellationToken);
        await bench.Ours.BuildAsync(bench.Write("passages.tsv", passages.Select(p => p.Line)), cancellationToken);
        var batches = Enumerable.Range(0, 40).Select(n => bench.Write($"batch{n}.tsv", Enumerable.Range(n * Together, Together)
            .Select(i => new PeerPassage($"zqread{i}", 0, $"{passages[i % passages.Count].Text}zqread{i}。").Line))).ToList();
        var gone = bench.Write("gone.txt", passages.Select(p => p.Document).Distinct().Take(SmallDocuments));

        await using var store = await SqliteStore.OpenAsync(
            OurPeer.FileIn(bench.Ours.Folder), new StoreOptions { ReadOnly = true }, cancellationToken);
        await ReadAsync(store, questions, TimeSpan.FromSeconds(3), cancellationToken);
        var quiet = await ReadAsync(store, questions, Each, cancellationToken);
        var writing = WriteAsync(bench.Ours, batches, gone, cancellationToken);
        var busy = await ReadAsync(store, questions, Each, cancellationToken);
        var written = writing.IsCompleted;
        bench.Ours.Kill();
        foreach (var question in busy.Empty.Except(quiet.Empty)) busy.Torn.Add($"一无所获：{question}");
        await Print(quiet, busy, written);
        return busy.Torn.Count + busy.Errors.Count + quiet.Torn.Count == 0 ? 0 : 1;
    }

    private async Task Print(Reading quiet, Reading busy, bool written)
    {
        await output.WriteLineAsync($"{Readers} 个读者，安静时：{quiet}");
        await output.WriteLineAsync($"{Readers} 个读者，另一进程写入和删除时（写入 {batchesWritten * Together} 件{(written ? "，已提前结束" : "")}）：{busy}");
        await output.WriteLineAsync($"p95 之比 {busy.At(0.95) / quiet.At(0.95):F2}，中位之比 {busy.At(0.5) / quiet.At(0.5):F2}");
        foreach (var torn in busy.Torn.Concat(busy.Errors).Distinct().Take(5)) await output.WriteLineAsync("  " + torn);
    }

    // Killed when the readers are done, so how it ends does not matter.
    private async Task WriteAsync(PeerRun ours, IReadOnlyList<string> batches, string gone, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in batches)
            {
                await ours.DoAsync("add", batch, cancellationToken);
                Interlocked.Increment(ref batchesWritten);
            }
            await ours.DoAsync("remove", gone, cancellationToken);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
        }
    }

    private static async Task<Reading> ReadAsync(
        SqliteStore store, List<string> questions, TimeSpan time, CancellationToken cancellationToken)
    {
        var reading = new Reading();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(
            async () =>
            {
                for (var i = reader * 97; watch.Elapsed < time; i++)
                    await ReadOnceAsync(store, questions[i % questions.Count], i % Explained == 0, reading, cancellationToken);
            },
            cancellationToken)));
        return reading;
    }

    private static async Task ReadOnceAsync(
        SqliteStore store, string question, bool explain, Reading reading, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var hits = await store.SearchAsync(new PassageQuery { Text = question, Top = 10, Explain = explain }, cancellationToken);
            if (!explain) reading.Times.Add(watch.Elapsed.TotalMilliseconds);
            foreach (var hit in hits.Where(h => h.Document.Id != h.Passage.DocumentId || (explain && !IsWhole(h)))) reading.Torn.Add($"撕裂：{hit.Document.Path}:{hit.Passage.Ordinal}");
            // A question of the genre's words alone finds nothing, with or without a writer.
            if (hits.Count == 0) reading.Empty.Add(question);
        }
        // The world failing is what is counted here; anything else is a bug and ends the run.
        catch (StoreException e)
        {
            reading.Errors.Add(e.Message);
        }
    }

    /// <summary>The text holds every term that the hit says it was found by.</summary>
    private static bool IsWhole(PassageHit hit)
    {
        var text = TextFolding.Fold(hit.Passage.Text);
        var spaceless = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return hit.Matches.Count > 0
            && hit.Matches.Where(m => m.Field == TermField.Body).All(m => m.Occurrences > 0
                && spaceless.Contains(m.Term.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private sealed class Reading
    {
        public ConcurrentBag<double> Times { get; } = [];

        public ConcurrentBag<string> Errors { get; } = [];

        public ConcurrentBag<string> Empty { get; } = [];

        public ConcurrentBag<string> Torn { get; } = [];

        public double At(double share) => Percentile.At(Times, share);

        public override string ToString() =>
            $"{Times.Count} 次检索，中位 {At(0.5):F2} 毫秒，p95 {At(0.95):F2} 毫秒，出错 {Errors.Count} 次，撕裂 {Torn.Count} 次";
    }
}
