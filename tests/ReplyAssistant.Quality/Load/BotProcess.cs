using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReplyAssistant.Quality.Load;

/// <summary>The real bot as a process of its own on loopback, seen from outside.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly string store;
    private readonly int port = FreePort();
    private Process? process;

    private BotProcess(string store) => this.store = store;

    public Uri Messages => new($"http://127.0.0.1:{port}/api/messages");

    public TimeSpan Cpu
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Megabytes in use.</summary>
    public double Memory
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    public static async Task<BotProcess> StartAsync(string store, CancellationToken cancellationToken)
    {
        var bot = new BotProcess(store);
        await bot.StartAsync(cancellationToken);
        return bot;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        process!.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        process?.Dispose();
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "reply-bot.dll"), "--urls", $"http://127.0.0.1:{port}", "--Bot:Store", store })
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        // A full pipe would stop it.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ReadyAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await KillAsync(CancellationToken.None);
        process?.Dispose();
        http.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100, cancellationToken))
        {
            try
            {
                using var ready = await http.GetAsync(new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/healthz/ready"), cancellationToken);
                if (ready.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new InvalidOperationException("The bot did not become ready in a minute.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
