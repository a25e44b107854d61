using System.Diagnostics;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The real program with its own conversation, as somebody starts it who tries it out.</summary>
internal sealed class RealBot : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    private readonly string folder = Directory.CreateTempSubdirectory("reply-real-").FullName;
    private readonly System.Text.StringBuilder said = new();
    private Process process = null!;

    private RealBot(int port) => Url = $"http://127.0.0.1:{port}";

    public string Url { get; }

    /// <summary>Everything that the program wrote.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <summary>Without settings and without a store: it tries itself out on the sample corpus.</summary>
    public static Task<RealBot> OnSampleAsync() => StartAsync(_ => []);

    /// <summary>With the reference letters read in.</summary>
    public static Task<RealBot> OnLettersAsync(params string[] settings) => StartAsync(async folder =>
    {
        var store = Path.Combine(folder, "reply.db");
        var read = await ReplyProcess.RunAsync("ingest", Path.Combine(Shared.Root, "seeds"), "--store", store);
        Assert.True(read.ExitCode == 0, read.Error);
        return ["--Bot:Store", store, .. settings];
    });

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Task<RealBot> StartAsync(Func<string, string[]> settings) => StartAsync(folder => Task.FromResult(settings(folder)));

    private static async Task<RealBot> StartAsync(Func<string, Task<string[]>> settings)
    {
        var bot = new RealBot(Playground.FreePort());
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "reply-bot.dll"), "--urls", bot.Url, .. await settings(bot.folder)];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Where it keeps what a person without settings reads in.
        start.Environment["XDG_DATA_HOME"] = bot.folder;
        bot.process = Process.Start(start)!;
        bot.process.OutputDataReceived += (_, line) => bot.Note(line.Data);
        bot.process.ErrorDataReceived += (_, line) => bot.Note(line.Data);
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        await bot.ReadyAsync();
        return bot;
    }

    private void Note(string? line)
    {
        lock (said) said.AppendLine(line);
    }

    private async Task ReadyAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var ready = await Http.GetAsync(new Uri(Url + "/healthz/ready"));
                if (ready.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (tries < 600 && !process.HasExited)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
    }
}
