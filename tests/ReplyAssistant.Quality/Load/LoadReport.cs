using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReplyAssistant.Quality.Speed;

namespace ReplyAssistant.Quality.Load;

/// <summary>Prints how the bot bears its load, and a kill -9 in the middle of it.</summary>
internal sealed class LoadReport(LoadOptions options, TextWriter output)
{
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly JsonSerializerOptions json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reply-load-");

    /// <returns>0 when nothing was lost, said twice or out of order.</returns>
    public async Task<int> PrintAsync(CancellationToken cancellationToken)
    {
        try
        {
            var store = Path.Combine(folder.FullName, "reply.db");
            var passages = await LoadStore.BuildAsync(ProjectFolder.Corpus, store, options.Passages, cancellationToken);
            await output.WriteLineAsync(
                $"{options.Conversations} 个对话，每秒 {options.MessagesPerSecond} 条消息，{options.Seconds} 秒；资料库 {passages} 段；{Environment.ProcessorCount} 核，平均负载 {Load()}");
            var figures = new List<LoadFigures> { await RunAsync(store, kills: 0, cancellationToken) };
            if (options.Kills > 0) figures.Add(await RunAsync(store, options.Kills, cancellationToken));
            if (options.Json is { } file) await File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures, json), cancellationToken);
            return figures.TrueForAll(f => f.Tally.IsFaultless) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<LoadFigures> RunAsync(string store, int kills, CancellationToken cancellationToken)
    {
        var home = folder.CreateSubdirectory(kills > 0 ? "killed" : "whole").FullName;
        File.Copy(store, Path.Combine(home, "reply.db"));
        await using var connector = await LoadConnector.StartAsync();
        await using var bot = await BotProcess.StartAsync(Path.Combine(home, "reply.db"), cancellationToken);
        using var run = new LoadRun(bot, connector, await LoadScript.ReadAsync(ProjectFolder.Corpus, cancellationToken), options);
        var (begun, cpu, memory) = (Stopwatch.StartNew(), bot.Cpu, new List<double> { bot.Memory });
        var sending = run.SendAsync(cancellationToken);
        if (kills > 0) await KillAsync(bot, cancellationToken);
        else await WatchAsync(sending, bot, memory, cancellationToken);
        await sending;
        await run.SettleAsync(cancellationToken);
        var used = kills > 0 ? 0 : (bot.Cpu - cpu) / begun.Elapsed;
        await Task.Delay(Pause, cancellationToken);
        memory.Add(bot.Memory);
        var figures = new LoadFigures
        {
            Killed = kills, Repeated = run.Repeated, Tally = LoadTally.Of([.. run.Accepted], [.. connector.Messages]),
            Acknowledged = [.. run.Acknowledged], Memory = memory, Cores = used, LoadAverage = Load(),
        };
        foreach (var line in figures.Lines()) await output.WriteLineAsync(line);
        return figures;
    }

    private async Task KillAsync(BotProcess bot, CancellationToken cancellationToken)
    {
        for (var kill = 0; kill < options.Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromSeconds(options.Seconds / (options.Kills + 1.0)), cancellationToken);
            await bot.KillAsync(cancellationToken);
            await bot.StartAsync(cancellationToken);
        }
    }

    private static async Task WatchAsync(Task sending, BotProcess bot, List<double> memory, CancellationToken cancellationToken)
    {
        while (await Task.WhenAny(sending, Task.Delay(Sample, cancellationToken)) != sending) memory.Add(bot.Memory);
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "未知";
}

/// <summary>What one run showed.</summary>
internal sealed record LoadFigures
{
    public required int Killed { get; init; }

    public required int Repeated { get; init; }

    public required LoadTally Tally { get; init; }

    public required IReadOnlyCollection<double> Acknowledged { get; init; }

    /// <summary>Megabytes: at the start, every ten seconds, and after a pause at the end.</summary>
    public required IReadOnlyList<double> Memory { get; init; }

    public required double Cores { get; init; }

    public required string LoadAverage { get; init; }

    public IEnumerable<string> Lines()
    {
        yield return Killed > 0 ? $"—— 途中强行终止（kill -9）后重启，{Killed} 次 ——" : "—— 持续负载 ——";
        yield return $"受理 {Tally.Accepted}　答复 {Tally.Answered}　丢失 {Tally.Lost}　重复 {Tally.Twice}　乱序 {Tally.OutOfOrder}　出错 {Tally.Failed}　不明 {Tally.Strange}　重发 {Repeated}";
        yield return $"确认收到（毫秒）　{Spread(Acknowledged)}";
        yield return $"开始答复（毫秒）　{Spread(Tally.Answers)}";
        yield return $"起草到末尾（毫秒，{Tally.Drafts.Count} 件）　{Spread(Tally.Drafts)}";
        yield return $"内存（MB）　{string.Join(" → ", Memory.Select(m => m.ToString("F0", System.Globalization.CultureInfo.InvariantCulture)))}（最后一个是停歇之后）";
        yield return Killed > 0 ? $"平均负载 {LoadAverage}" : $"平均占用 {Cores:F2} 核；平均负载 {LoadAverage}";
    }

    private static string Spread(IReadOnlyCollection<double> times) => times.Count == 0
        ? "无" : $"p50 {Times.At(times, 0.5):F0}　p95 {Times.At(times, 0.95):F0}　p99 {Times.At(times, 0.99):F0}　最长 {times.Max():F0}";
}
