using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReplyAssistant.Quality.Load;

/// <summary>A message that the bot sent.</summary>
/// <param name="To">The id of what it answers.</param>
/// <param name="Print">The same for the same words and cards.</param>
internal sealed record Heard(string To, string Print, long At)
{
    public required bool IsDraftsEnd { get; init; }

    public required bool IsFailure { get; init; }
}

/// <summary>The channel: takes what the bot sends, after the time that the real one takes at best, and keeps only what is counted.</summary>
internal sealed class LoadConnector : IAsyncDisposable
{
    private static readonly TimeSpan Way = TimeSpan.FromMilliseconds(20);

    private static readonly string[] failures = ["处理时", "现在排队", "这条消息处理时"];

    private readonly WebApplication app;
    private int ids;

    private LoadConnector(WebApplication app) => this.app = app;

    public string Url { get; private set; } = "";

    public ConcurrentQueue<Heard> Messages { get; } = new();

    public static async Task<LoadConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new LoadConnector(builder.Build());
        connector.app.Map("/v3/{**rest}", connector.TakeAsync);
        await connector.app.StartAsync();
        connector.Url = connector.app.Urls.Single();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using (var body = await JsonDocument.ParseAsync(context.Request.Body))
        {
            if (body.RootElement.GetProperty("type").GetString() == "message") Messages.Enqueue(Read(body.RootElement));
        }
        await Task.Delay(Way);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($"{{\"id\":\"m{Interlocked.Increment(ref ids)}\"}}");
    }

    private static Heard Read(JsonElement message)
    {
        var text = message.TryGetProperty("text", out var said) ? said.GetString()! : "";
        var cards = message.TryGetProperty("attachments", out var attached) ? attached.GetRawText() : "";
        return new Heard(message.GetProperty("replyToId").GetString()!, $"{text}\n{cards}", Stopwatch.GetTimestamp())
        {
            IsDraftsEnd = text.StartsWith("初稿已完成", StringComparison.Ordinal),
            IsFailure = failures.Any(f => text.StartsWith(f, StringComparison.Ordinal)),
        };
    }
}
