using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace ReplyAssistant.Quality.Load;

/// <summary>A message that the bot took on.</summary>
internal sealed record Accepted(string Id, int Conversation, int Turn, string Text, long At);

/// <summary>Sends by the clock, whether the bot keeps up or not, and brings again under the same id what was not acknowledged, as channels do.</summary>
internal sealed class LoadRun(BotProcess bot, LoadConnector connector, LoadScript script, LoadOptions options) : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);

    // When the bot has said nothing for so long, what is unanswered is lost.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };

    public ConcurrentQueue<Accepted> Accepted { get; } = new();

    /// <summary>Milliseconds until the acknowledgement, of what was acknowledged at the first attempt.</summary>
    public ConcurrentQueue<double> Acknowledged { get; } = new();

    /// <summary>Messages that had to be brought again.</summary>
    public int Repeated => repeated;

    private int repeated;

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var begun = Stopwatch.StartNew();
        // In a conversation the next message goes out when the last was acknowledged.
        var last = Enumerable.Repeat(Task.CompletedTask, options.Conversations).ToArray();
        for (var n = 0; n < options.Seconds * options.MessagesPerSecond; n++)
        {
            var due = TimeSpan.FromSeconds((double)n / options.MessagesPerSecond) - begun.Elapsed;
            if (due > TimeSpan.Zero) await Task.Delay(due, cancellationToken);
            var conversation = n % options.Conversations;
            last[conversation] = SayAsync(last[conversation], conversation, n / options.Conversations, cancellationToken);
        }
        await Task.WhenAll(last);
    }

    /// <summary>Waits until everything is answered, drafts to their end, or nothing more can be hoped for.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var heard = 0;
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(200, cancellationToken))
        {
            if (connector.Messages.Count > heard) waited.Restart();
            heard = connector.Messages.Count;
            if (LoadTally.Of([.. Accepted], [.. connector.Messages]).Lost == 0) return;
        }
    }

    public void Dispose() => http.Dispose();

    private async Task SayAsync(Task before, int conversation, int turn, CancellationToken cancellationToken)
    {
        await before;
        var (id, text) = ($"c{conversation}-{turn}", script.Says(conversation, turn));
        var begun = Stopwatch.GetTimestamp();
        for (var attempt = 0; !await PostAsync(id, conversation, text, cancellationToken); attempt++)
        {
            if (attempt == 0) Interlocked.Increment(ref repeated);
            await Task.Delay(Again, cancellationToken);
            begun = 0;
        }
        if (begun > 0) Acknowledged.Enqueue(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        Accepted.Enqueue(new Accepted(id, conversation, turn, text, Stopwatch.GetTimestamp()));
    }

    private async Task<bool> PostAsync(string id, int conversation, string text, CancellationToken cancellationToken)
    {
        var activity = new
        {
            type = "message", id, text, channelId = "emulator", serviceUrl = connector.Url,
            from = new { id = $"u{conversation}" }, recipient = new { id = "bot" }, conversation = new { id = $"c{conversation}" },
        };
        try
        {
            using var response = await http.PostAsJsonAsync(bot.Messages, activity, cancellationToken);
            return response.StatusCode == HttpStatusCode.Accepted;
        }
        // Killed, or not back yet.
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
