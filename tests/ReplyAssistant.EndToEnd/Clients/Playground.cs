using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>What the Playground is given besides the bot.</summary>
internal sealed record Surroundings
{
    /// <summary>A stand-in for the login host; with it the Playground signs its calls and checks ours.</summary>
    public string? Login { get; init; }

    /// <summary>A file that says who is there.</summary>
    public string? Config { get; init; }
}

/// <summary>Microsoft's Agents Playground, the stand-in for Teams, driven without a browser.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    private readonly Process process;
    private readonly ClientWebSocket socket = new();
    private readonly StringBuilder said = new();
    private Task listening = Task.CompletedTask;

    private Playground(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public JsonNode Config { get; private set; } = null!;

    /// <summary>What would be drawn.</summary>
    public ConcurrentQueue<JsonNode> Drawn { get; } = new();

    public string PersonalChat => (string)Config["personalChat"]!["id"]!;

    public string GroupChat => (string)Config["groupChats"]![0]!["id"]!;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static Task<Playground> StartAsync(TestBot bot, int port, string? login = null, params string[] more) =>
        StartAsync(bot.Url, port, new Surroundings { Login = login }, more);

    public static async Task<Playground> StartAsync(string bot, int port, Surroundings around, params string[] more)
    {
        var folder = await NodeClients.ReadyAsync();
        // It writes its log where it stands.
        var start = NodeClients.Node(
            Path.GetTempPath(), [Path.Combine(folder, "node_modules/@microsoft/m365agentsplayground/cli.js"), "start", "-e", bot + "/api/messages", "-c", "msteams", "-p", $"{port}", "--dt", .. more]);
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        if (around.Config is { } config) start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = config;
        if (around.Login is { } login)
        {
            start.Environment["NODE_OPTIONS"] = $"--require \"{Path.Combine(folder, "redirect.js")}\"";
            start.Environment["LOGIN_HOST"] = login;
        }
        var playground = new Playground(Process.Start(start)!, port);
        playground.process.OutputDataReceived += (_, line) => playground.Note(line.Data);
        playground.process.ErrorDataReceived += (_, line) => playground.Note(line.Data);
        playground.process.BeginOutputReadLine();
        playground.process.BeginErrorReadLine();
        await playground.ConnectAsync();
        return playground;
    }

    public async Task SayAsync(string conversation, string text, bool mention = false)
    {
        var message = new JsonObject { ["from"] = new JsonObject { ["id"] = (string)Config["currentUser"]!["id"]! }, ["text"] = text, ["textFormat"] = "plain" };
        if (mention)
        {
            var bot = Config["bot"]!;
            message["text"] = $"<at>{bot["name"]}</at> {text}";
            message["mentions"] = new JsonArray(new JsonObject
            {
                ["mentioned"] = new JsonObject { ["id"] = (string)bot["id"]!, ["name"] = (string)bot["name"]! }, ["text"] = $"<at>{bot["name"]}</at>",
            });
        }
        using var response = await Http.PostAsJsonAsync($"http://127.0.0.1:{Port}/_conversation/v1/conversations/{conversation}/messages", message);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>Has any activity delivered to the bot.</summary>
    public async Task<HttpStatusCode> InjectAsync(JsonObject activity)
    {
        using var response = await Http.PostAsJsonAsync($"http://127.0.0.1:{Port}/_internal/v1/customActivities", activity);
        return response.StatusCode;
    }

    /// <summary>Waits until something with these words would be drawn.</summary>
    public Task SeesAsync(string words) => Until.TrueAsync(() => Shows(words), $"“{words}” in the Playground; it said {said}; drew {string.Join("\n", Drawn.Select(d => d.ToJsonString()))}", 30);

    public bool Shows(string words) => Drawn.Any(d => d.ToJsonString(Plain).Contains(words, StringComparison.Ordinal));

    private static System.Text.Json.JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await listening;
        socket.Dispose();
        process.Dispose();
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
            catch (HttpRequestException) when (tries < 150 && !process.HasExited)
            {
                await Task.Delay(200);
            }
        }
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{Port}/_ws_conversation/v1/conversations/stream"), CancellationToken.None);
        listening = ListenAsync();
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[1024 * 1024];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                using var whole = new MemoryStream();
                WebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                    whole.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Text) Drawn.Enqueue(JsonNode.Parse(whole.ToArray())!);
            }
        }
        catch (WebSocketException)
        {
            // The Playground has been stopped.
        }
        catch (OperationCanceledException)
        {
            // So have we.
        }
    }
}
