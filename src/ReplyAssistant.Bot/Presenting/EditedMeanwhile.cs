using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>In a group nothing streams: a short message says what is being done, is edited, and becomes the answer.</summary>
internal sealed class EditedMeanwhile(ConversationAddress to, IChannelClient channel, MessageWriter writer, TimeProvider clock) : IMeanwhile
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    // An edit tells nobody that the answer has come; after so long the reader is elsewhere and has to be told.
    private static readonly TimeSpan Waited = TimeSpan.FromSeconds(90);

    private readonly DateTimeOffset begun = clock.GetUtcNow();
    private readonly CancellationTokenSource over = new();
    private Task? editing;
    private string doing = "";
    private string? id;

    public void Inform(string progress)
    {
        Volatile.Write(ref doing, progress);
        editing ??= EditAsync();
    }

    public void Show(AnswerText soFar)
    {
    }

    public async Task<SendAttempt?> FinishAsync(OutboundActivity message, CancellationToken cancellationToken)
    {
        await StopAsync();
        if (id is not { } edited) return null;
        id = null;
        if (message.Text is null || clock.GetUtcNow() - begun > Waited)
        {
            await channel.UpdateAsync(to, edited, writer.Say(IMeanwhile.Over) with { ReplyToId = null }, cancellationToken);
            return null;
        }
        return new SendAttempt(mark => channel.ReplaceAsync(to, edited, message, mark, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        over.Dispose();
    }

    private async Task StopAsync()
    {
        await over.CancelAsync();
        if (editing is not null) await editing;
    }

    private async Task EditAsync()
    {
        try
        {
            var shown = Volatile.Read(ref doing);
            // A call that has begun is waited for: a note whose id is not known would stand there for good, and an edit overtake the answer.
            var note = await channel.SendAsync(to, writer.Say($"已收到。{shown}"), SendCare.Once, CancellationToken.None);
            if (note is not SendResult.Sent { Id: { } sent }) return;
            id = sent;
            while (true)
            {
                await Task.Delay(Between, clock, over.Token);
                if (Volatile.Read(ref doing) is var now && now == shown) continue;
                shown = now;
                await channel.UpdateAsync(to, sent, writer.Say(shown), CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The answer is there.
        }
    }
}
