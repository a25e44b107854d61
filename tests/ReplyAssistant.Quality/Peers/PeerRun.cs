using ReplyAssistant.Retrieval.Evaluation;

namespace ReplyAssistant.Quality.Peers;

/// <summary>One peer with its folder, its running process and what was measured of it.</summary>
internal sealed class PeerRun(string name, string program, IReadOnlyList<string> arguments, string folder) : IAsyncDisposable
{
    private readonly List<double[]> shortPasses = [];
    private readonly List<double[]> longPasses = [];
    private PeerProcess? process;

    public string Name => name;

    public string Folder => folder;

    public double BuildSeconds { get; private set; }

    public long PeakMemory { get; private set; }

    public long IndexBytes { get; private set; }

    public IReadOnlyList<PeerAnswer> Answers { get; private set; } = [];

    public List<double> Additions { get; } = [];

    public (double P50, double P95) Short => Middle(shortPasses);

    public (double P50, double P95) Long => Middle(longPasses);

    private PeerProcess Process => process ??= PeerProcess.Start(program, [.. arguments, folder]);

    /// <summary>In a process that does nothing else, so that its peak of memory is that of building.</summary>
    public async Task BuildAsync(string passages, CancellationToken cancellationToken)
    {
        BuildSeconds = (await Process.TimesAsync($"build\t{passages}", cancellationToken))[0] / 1000;
        PeakMemory = Process.PeakMemory();
        await RestartAsync();
        IndexBytes = (long)(await Process.TimesAsync("bytes", cancellationToken))[0];
    }

    /// <summary>The first passes load what later ones find loaded, and let both virtual machines compile.</summary>
    public async Task WarmAsync(string questions, string joined, CancellationToken cancellationToken)
    {
        Answers = await Process.QueriesAsync(questions, cancellationToken);
        await Process.QueriesAsync(joined, cancellationToken);
    }

    public async Task PassAsync(string questions, string joined, CancellationToken cancellationToken)
    {
        shortPasses.Add(Of(await Process.QueriesAsync(questions, cancellationToken)));
        longPasses.Add(Of(await Process.QueriesAsync(joined, cancellationToken)));
    }

    public void ForgetPasses()
    {
        shortPasses.Clear();
        longPasses.Clear();
    }

    public Task<IReadOnlyList<double>> DoAsync(string verb, string file, CancellationToken cancellationToken) =>
        Process.TimesAsync($"{verb}\t{file}", cancellationToken);

    public Task<IReadOnlyList<PeerAnswer>> AskAsync(string file, CancellationToken cancellationToken) =>
        Process.QueriesAsync(file, cancellationToken);

    public void Kill() => process?.Kill();

    public async Task RestartAsync()
    {
        if (process is not null) await process.DisposeAsync();
        process = null;
    }

    public async ValueTask DisposeAsync() => await RestartAsync();

    private static double[] Of(IReadOnlyList<PeerAnswer> answers) => [.. answers.Select(a => a.Milliseconds)];

    /// <summary>Over all questions, of each the median of its passes: what else the machine did during one pass does not count.</summary>
    private static (double P50, double P95) Middle(List<double[]> passes)
    {
        double[] times = [.. Enumerable.Range(0, passes[0].Length).Select(q => Percentile.At([.. passes.Select(p => p[q])], 0.5))];
        return (Percentile.At(times, 0.5), Percentile.At(times, 0.95));
    }
}
