using System.Diagnostics;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The real program with its own conversation, as somebody starts it who tries it out.</summary>
internal sealed class RealBot : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    // Read in once; each bot has its own copy.
    private static readonly Lazy<Task<string>> Letters = new(ReadLettersAsync);

    private readonly string folder = Directory.CreateTempSubdirectory("reply-real-").FullName;
    private readonly System.Text.StringBuilder said = new();
    private string[] arguments = [];
    private Process process = null!;

    private RealBot(int port) => Url = $"http://127.0.0.1:{port}";

    /// <summary>What the conversations keep.</summary>
    public string Talk => Directory.GetFiles(folder, "talk.db", SearchOption.AllDirectories).Single();

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
        File.Copy(await Letters.Value, store);
        return ["--Bot:Store", store, .. settings];
    });

    /// <summary>All that was done to a draft, as the audit has it.</summary>
    public async Task<IReadOnlyList<Act>> ActsAsync(string draft)
    {
        await using var talk = await TalkStore.OpenAsync(Path.Combine(folder, "talk.db"), TimeProvider.System, CancellationToken.None);
        return await talk.Drafts.ActsAsync(draft, CancellationToken.None);
    }

    /// <summary>Kills it and starts it again at the same place.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        await StartAsync();
    }

    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> ReadLettersAsync()
    {
        var store = Path.Combine(Directory.CreateTempSubdirectory("reply-letters-").FullName, "reply.db");
        var read = await ReplyProcess.RunAsync("ingest", Path.Combine(Shared.Root, "seeds"), "--store", store);
        Assert.True(read.ExitCode == 0, read.Error);
        return store;
    }

    private static Task<RealBot> StartAsync(Func<string, string[]> settings) => StartAsync(folder => Task.FromResult(settings(folder)));

    private static async Task<RealBot> StartAsync(Func<string, Task<string[]>> settings)
    {
        var bot = new RealBot(Playground.FreePort());
        bot.arguments = [Path.Combine(AppContext.BaseDirectory, "reply-bot.dll"), "--urls", bot.Url, .. await settings(bot.folder)];
        await bot.StartAsync();
        return bot;
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Where it keeps what a person without settings reads in.
        start.Environment["XDG_DATA_HOME"] = folder;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ReadyAsync();
    }

    private void Note(string? line)
    {
        lock (said) said.AppendLine(line);
    }

    private async Task ReadyAsync()
    {
        for (var tries = 0; tries < 600 && !process.HasExited; tries++)
        {
            try
            {
                using var ready = await Http.GetAsync(new Uri(Url + "/healthz/ready"));
                if (ready.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        Assert.Fail("The bot did not become ready; it said: " + Said);
    }
}
