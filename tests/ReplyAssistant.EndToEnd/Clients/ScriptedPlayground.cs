using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Bot.Files;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>One Playground before a bot that says what a test scripts; starting a pair for each test would cost minutes.</summary>
public sealed class ScriptedPlayground : IAsyncLifetime
{
    internal TestBot Bot { get; private set; } = null!;

    internal Playground Playground { get; private set; } = null!;

    /// <summary>In the place of SharePoint: what was put there.</summary>
    internal UploadSite Site { get; } = new();

    public async Task InitializeAsync()
    {
        // A call that is never answered is one of the tests; it need not take the usual fifteen seconds.
        var settings = new Dictionary<string, string?> { ["Bot:Work:Call"] = "00:00:06" };
        Bot = await TestBot.StartAsync(
            settings: settings, compose: services => services.AddHttpClient(FileFetcher.Client).ConfigurePrimaryHttpMessageHandler(() => Site));
        Playground = await Playground.StartAsync(Bot.Url);
    }

    public async Task DisposeAsync()
    {
        await Playground.DisposeAsync();
        await Bot.DisposeAsync();
        Site.Dispose();
    }

    /// <summary>As if nothing had been said yet.</summary>
    internal void Forget()
    {
        var untouched = new ScriptedConversation();
        (Bot.Talk.OnTurn, Bot.Talk.OnPress) = (untouched.OnTurn, untouched.OnPress);
        Bot.Log.Clear();
        Bot.Talk.Turns.Clear();
        Bot.Talk.Presses.Clear();
        Bot.Talk.Thumbs.Clear();
        Site.Puts.Clear();
        Playground.Forget();
    }
}

/// <summary>A piece of a file as it was put.</summary>
internal sealed record Put(Uri Address, string? Range, string? Authorization, byte[] Content);

/// <summary>Takes files as an upload session does.</summary>
internal sealed class UploadSite : HttpMessageHandler
{
    public ConcurrentQueue<Put> Puts { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        Puts.Enqueue(new Put(request.RequestUri!, request.Content.Headers.ContentRange?.ToString(), request.Headers.Authorization?.ToString(), content));
        return new HttpResponseMessage(HttpStatusCode.Created);
    }
}
