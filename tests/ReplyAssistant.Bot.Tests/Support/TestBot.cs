using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Support;

/// <summary>The real program on a port of its own, with a scripted conversation and a channel on loopback.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    private bool ownsFolder;
    private WebApplication app = null!;

    private TestBot(FakeCloud cloud, string folder, bool ownsFolder) => (Cloud, Folder, this.ownsFolder) = (cloud, folder, ownsFolder);

    public FakeCloud Cloud { get; }

    public string Folder { get; }

    public ScriptedConversation Talk { get; } = new();

    public ConcurrentQueue<string> Log { get; } = new();

    public string Url { get; private set; } = "";

    public IServiceProvider Services => app.Services;

    /// <summary>With the product's own conversation over the sample corpus.</summary>
    public static async Task<TestBot> StartRealAsync(FakeCloud? cloud = null, Action<IServiceCollection>? compose = null, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("reply-bot-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "reply.db"), await SampleStore.BytesAsync());
        var all = settings.Append(("Bot:Profile", Path.Combine(SampleStore.Corpus, "profile.yaml"))).ToDictionary(s => s.Item1, s => (string?)s.Item2);
        var bot = await StartAsync(cloud, all, folder, compose, scripted: false);
        bot.ownsFolder = true;
        return bot;
    }

    /// <param name="settings">Bot:Key=value.</param>
    /// <param name="scripted">False: the product's own conversation.</param>
    public static async Task<TestBot> StartAsync(
        FakeCloud? cloud = null, IReadOnlyDictionary<string, string?>? settings = null, string? folder = null, Action<IServiceCollection>? compose = null,
        bool scripted = true)
    {
        var bot = new TestBot(cloud ?? await FakeCloud.StartAsync(), folder ?? Directory.CreateTempSubdirectory("reply-bot-").FullName, folder is null);
        bot.app = BotHost.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Bot:Store"] = Path.Combine(bot.Folder, "reply.db"), ["Bot:Work:Farewell"] = "00:00:02",
            });
            builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
            builder.Logging.ClearProviders();
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
            builder.Logging.AddProvider(new QueueLogs(bot.Log));
            if (scripted) builder.Services.AddSingleton<IConversation>(bot.Talk);
            compose?.Invoke(builder.Services);
        });
        await bot.app.StartAsync();
        bot.Url = bot.app.Urls.Single();
        return bot;
    }

    public JsonObject Message(string text, string conversation = "c1", string? id = null, string type = "personal") => new()
    {
        ["type"] = "message",
        ["id"] = id ?? Guid.NewGuid().ToString("N"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = Cloud.Url,
        ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "某委员", ["aadObjectId"] = "00000000-0000-0000-0000-000000000001" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "助手" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = type, ["tenantId"] = "00000000-0000-0000-0000-0000000000aa" },
        ["text"] = text,
        ["locale"] = "zh-CN",
    };

    public Task<HttpResponseMessage> PostAsync(JsonNode activity, string? authorization = null) =>
        PostAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()), authorization);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url + "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.Add("Content-Type", "application/json; charset=utf-8");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Http.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(JsonNode activity, string? authorization = null)
    {
        using var response = await PostAsync(activity, authorization);
        return response.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, Url + path);
        return await Http.SendAsync(request);
    }

    /// <summary>Waits for the bot's messages.</summary>
    public async Task<IReadOnlyList<Call>> MessagesAsync(int count)
    {
        await Until.TrueAsync(() => Cloud.Messages.Count >= count, $"{count} messages");
        return Cloud.Messages;
    }

    public async Task StopAsync() => await app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Cloud.DisposeAsync();
        // Whatever a test is about, all that was sent has to be right.
        Assert.Empty(Cloud.Faults);
        if (ownsFolder) Directory.Delete(Folder, recursive: true);
    }

    private sealed class QueueLogs(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

/// <summary>Waits for what happens elsewhere.</summary>
internal static class Until
{
    public static Task TrueAsync(Func<bool> condition, string what, int seconds = 15) => TrueAsync(() => Task.FromResult(condition()), what, seconds);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what, int seconds = 15)
    {
        for (var i = 0; i < seconds * 50; i++)
        {
            if (await condition()) return;
            await Task.Delay(20);
        }
        Assert.Fail($"Waited {seconds} s in vain for: {what}");
    }
}
