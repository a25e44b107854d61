using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>What the Playground is given besides the bot.</summary>
internal sealed record Surroundings
{
    /// <summary>A stand-in for the login host; with it the Playground signs its calls and checks ours.</summary>
    public string? Login { get; init; }

    /// <summary>The library that the bot is taken to be written with.</summary>
    public string? TargetSdk { get; init; }

    public int Port { get; init; } = Playground.FreePort();
}

/// <summary>Microsoft's Agents Playground, the stand-in for Teams, driven without a browser.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    private readonly Process process;
    private readonly PlaygroundStream chat = new();
    private readonly PlaygroundStream log = new();
    private readonly StringBuilder said = new();

    private Playground(Process process, int port, PlaygroundRecord record) => (this.process, Port, Record) = (process, port, record);

    public int Port { get; }

    /// <summary>Every call in both directions.</summary>
    public PlaygroundRecord Record { get; }

    public JsonNode Config { get; private set; } = null!;

    /// <summary>What would be drawn.</summary>
    public ConcurrentQueue<JsonNode> Drawn => chat.Told;

    /// <summary>What stands in its log panel, calls that were refused among it.</summary>
    public ConcurrentQueue<JsonNode> Logged => log.Told;

    public string PersonalChat => (string)Config["personalChat"]!["id"]!;

    public string GroupChat => (string)Config["groupChats"]![0]!["id"]!;

    public string Connector => $"http://localhost:{Port}/_connector";

    /// <summary>The one whose page it is.</summary>
    public Participant Me => new(this, (string)Config["currentUser"]!["id"]!);

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<Playground> StartAsync(string bot, Surroundings? around = null, params string[] more)
    {
        around ??= new Surroundings();
        var folder = await NodeClients.ReadyAsync();
        var record = new PlaygroundRecord(Path.Combine(Path.GetTempPath(), $"reply-playground-{around.Port}-{Guid.NewGuid():N}.log"));
        // It writes its log where it stands.
        var start = NodeClients.Node(
            Path.GetTempPath(),
            [Path.Combine(folder, "node_modules/@microsoft/m365agentsplayground/cli.js"), "start", "-e", bot + "/api/messages", "-c", "msteams", "-p", $"{around.Port}", "--dt", "--er", .. more]);
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_RECORDING_FILE"] = record.File;
        if (around.TargetSdk is { } sdk) start.Environment["M365_AGENTS_PLAYGROUND_TARGET_SDK"] = sdk;
        if (around.Login is { } login)
        {
            start.Environment["NODE_OPTIONS"] = $"--require \"{Path.Combine(folder, "redirect.js")}\"";
            start.Environment["LOGIN_HOST"] = login;
        }
        var playground = new Playground(Process.Start(start)!, around.Port, record);
        playground.process.OutputDataReceived += (_, line) => playground.Note(line.Data);
        playground.process.ErrorDataReceived += (_, line) => playground.Note(line.Data);
        playground.process.BeginOutputReadLine();
        playground.process.BeginErrorReadLine();
        await playground.ConnectAsync();
        return playground;
    }

    /// <summary>One of the five others, from 1.</summary>
    public Participant Other(int number) => new(this, (string)Config["users"]![number - 1]!["id"]!);

    /// <summary>Tells the bot that it was installed, as opening the page does.</summary>
    public async Task InstallAsync(string conversation)
    {
        using var response = await Http.PostAsJsonAsync($"http://127.0.0.1:{Port}/_debug/conversation/{conversation}/installation", new JsonObject());
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
    }

    /// <summary>Has any activity delivered to the bot.</summary>
    public async Task InjectAsync(JsonObject activity)
    {
        using var response = await Http.PostAsJsonAsync($"http://127.0.0.1:{Port}/_internal/v1/customActivities", activity);
    }

    /// <summary>An activity of the one whose page it is, to be injected.</summary>
    public JsonObject Activity(string type, string? conversation = null) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector,
        ["from"] = new JsonObject { ["id"] = Me.Id, ["aadObjectId"] = (string)Config["currentUser"]!["aadObjectId"]! },
        ["recipient"] = new JsonObject { ["id"] = (string)Config["bot"]!["id"]! },
        ["conversation"] = new JsonObject
        {
            ["id"] = conversation ?? PersonalChat, ["conversationType"] = conversation is null ? "personal" : "groupChat", ["tenantId"] = (string)Config["tenantId"]!,
        },
    };

    public void Forget()
    {
        Drawn.Clear();
        Logged.Clear();
        Record.Forget();
    }

    /// <summary>Waits until something with these words would be drawn.</summary>
    public Task SeesAsync(string words) => Until.TrueAsync(() => Shows(words), $"“{words}” in the Playground; it said {said}; drew {string.Join("\n", Drawn.Select(d => d.ToJsonString(Plain)))}", 40);

    public bool Shows(string words) => Drawn.Any(d => d.ToJsonString(Plain).Contains(words, StringComparison.Ordinal));

    /// <summary>What is drawn of the bot's message with these words, in its last form.</summary>
    public JsonNode Message(string words) =>
        Drawn.Last(d => d["message"] is not null && d.ToJsonString(Plain).Contains(words, StringComparison.Ordinal))["message"]!;

    public async ValueTask DisposeAsync()
    {
        await chat.DisposeAsync();
        await log.DisposeAsync();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        File.Delete(Record.File);
    }

    private void Note(string? line)
    {
        lock (said) said.AppendLine(line);
    }

    private async Task ConnectAsync()
    {
        for (var tries = 0; Config is null; tries++)
        {
            try
            {
                Config = JsonNode.Parse(await Http.GetStringAsync(new Uri($"http://127.0.0.1:{Port}/_internal/v1/config")))!["config"]!;
            }
            catch (HttpRequestException) when (tries < 300 && !process.HasExited)
            {
                await Task.Delay(200);
            }
        }
        await chat.ConnectAsync(new Uri($"ws://127.0.0.1:{Port}/_ws_conversation/v1/conversations/stream"));
        await log.ConnectAsync(new Uri($"ws://127.0.0.1:{Port}/_ws/log/stream"));
    }
}
