using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>Lets a message grow before the reader's eyes, by Teams' rules: one call at a time, one a second at most, each text beginning with the last, over in two minutes.</summary>
internal sealed class ReplyStream(ConversationAddress to, IChannelClient channel, TimeProvider clock, Func<string, Task> onBegun, Action onStopped)
    : IMeanwhile
{
    // Teams asks for buffering of 1.5 to 2 seconds.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1.5);

    // Teams ends a stream after two minutes; what is not ready by then comes as a message of its own.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(100);

    private const string Later = "内容较多，仍在处理，完成后另行发送。";

    private readonly CancellationTokenSource over = new();
    private readonly SemaphoreSlim news = new(0);
    private readonly DateTimeOffset begun = clock.GetUtcNow();
    private readonly Lock gate = new();
    private Task? pump;
    private string? progress;
    private string? text;
    private string sent = "";
    private string? id;
    private int sequence;
    private DateTimeOffset last = DateTimeOffset.MinValue;
    private StreamFate fate = StreamFate.GoesOn;
    private bool isEnded;

    public void Inform(string words)
    {
        lock (gate)
        {
            if (text is not null) return;
            progress = words;
        }
        Wake();
    }

    public void Show(AnswerText soFar)
    {
        var written = MessageWriter.SoFar(soFar);
        lock (gate)
        {
            if (written.Length > 0) text = written;
        }
        Wake();
    }

    public async Task<SendAttempt?> FinishAsync(OutboundActivity message, CancellationToken cancellationToken)
    {
        await StopAsync();
        if (id is not { } stream || isEnded) return null;
        isEnded = true;
        return fate switch
        {
            StreamFate.Stopped => new SendAttempt(_ => Task.FromResult<SendResult>(new SendResult.Sent(stream))),
            StreamFate.TimeOver => new SendAttempt(mark => channel.ReplaceAsync(to, stream, message, mark, cancellationToken)),
            StreamFate.NotHere => null,
            _ when message.Text is null => await EndAsync(stream, cancellationToken),
            _ => new SendAttempt(mark => FinalAsync(stream, message, mark, cancellationToken)),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        over.Dispose();
        news.Dispose();
    }

    private void Wake()
    {
        if (over.IsCancellationRequested) return;
        pump ??= PumpAsync();
        if (news.CurrentCount == 0) news.Release();
    }

    private async Task StopAsync()
    {
        await over.CancelAsync();
        if (pump is not null) await pump;
    }

    private async Task PumpAsync()
    {
        try
        {
            while (fate is StreamFate.GoesOn or StreamFate.Skipped)
            {
                if (!await news.WaitAsync(Remaining(), over.Token)) break;
                await PaceAsync(over.Token);
                if (clock.GetUtcNow() - begun >= Longest) break;
                await SendAsync();
            }
            if (fate is StreamFate.GoesOn or StreamFate.Skipped && id is { } stream) await LeaveAsync(stream);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The message is there, and takes the stream's place.
        }
    }

    private TimeSpan Remaining()
    {
        var left = Longest - (clock.GetUtcNow() - begun);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async Task PaceAsync(CancellationToken cancellationToken)
    {
        var wait = last + Between - clock.GetUtcNow();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellationToken);
    }

    private async Task SendAsync()
    {
        var (words, isText) = Next();
        if (words is null || words == sent) return;
        var part = isText
            ? StreamPart.Growing(to, words, id, sequence + 1)
            : StreamPart.Informative(to, words, id, sequence + 1);
        // A call that has begun is waited for: the next must not overtake it.
        var result = await channel.SendAsync(to, part, SendCare.Once, CancellationToken.None);
        last = clock.GetUtcNow();
        fate = StreamAnswer.Of(result);
        if (fate == StreamFate.Stopped) onStopped();
        if (fate != StreamFate.GoesOn)
        {
            // Without an id there is no stream to go on with: a second chunk that names none hangs the client.
            if (id is null && fate == StreamFate.Skipped) fate = StreamFate.NotHere;
            return;
        }
        sequence++;
        sent = words;
        if (id is null) await BeginAsync(result);
    }

    private (string? Words, bool IsText) Next()
    {
        lock (gate) return text is null ? (progress, false) : (text, true);
    }

    private async Task BeginAsync(SendResult result)
    {
        if (result is not SendResult.Sent { Id: { } given })
        {
            fate = StreamFate.NotHere;
            return;
        }
        id = given;
        await onBegun(given);
    }

    // The stream has had its time and the work goes on: it ends with what is written, and the message comes later.
    private async Task LeaveAsync(string stream)
    {
        await PaceAsync(over.Token);
        isEnded = true;
        var words = text is null ? Later : $"{sent}\n\n（{Later}）";
        await channel.SendAsync(to, StreamPart.Final(to.Begin("message") with { Text = words }, stream), SendCare.Normal, CancellationToken.None);
    }

    // What follows is a card or the like and cannot take the stream's place; the stream must still come to its end.
    private async Task<SendAttempt?> EndAsync(string stream, CancellationToken cancellationToken)
    {
        await PaceAsync(cancellationToken);
        var words = text is null ? IMeanwhile.Over : sent;
        await channel.SendAsync(to, StreamPart.Final(to.Begin("message") with { Text = words }, stream), SendCare.Normal, cancellationToken);
        return null;
    }

    private async Task<SendResult> FinalAsync(string stream, OutboundActivity message, ISendMark mark, CancellationToken cancellationToken)
    {
        await PaceAsync(cancellationToken);
        // What the reader has seen must stand in what follows it, also when the work broke off in the middle.
        if (text is not null && !message.Text!.StartsWith(sent, StringComparison.Ordinal)) message = message with { Text = $"{sent}\n\n{message.Text}" };
        var result = await channel.SendAsync(to, StreamPart.Final(message, stream), SendCare.Normal, mark, cancellationToken);
        if (result is not SendResult.Refused refused) return result is SendResult.Sent ? new SendResult.Sent(stream) : result;
        if (refused.IsTooLarge()) return refused;
        return StreamAnswer.Of(refused) switch
        {
            StreamFate.Stopped => new SendResult.Sent(stream),
            StreamFate.TimeOver => await channel.ReplaceAsync(to, stream, message, mark, cancellationToken),
            _ => await channel.SendAsync(to, message, SendCare.Important, mark, cancellationToken),
        };
    }
}
