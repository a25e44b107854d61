using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>Shows that something is being written, where a channel shows no more than that.</summary>
internal sealed class TypingMeanwhile(ConversationAddress to, IChannelClient channel, TimeProvider clock) : IMeanwhile
{
    // A6001: not more often than every three seconds.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource over = new();
    private Task? typing;

    public void Inform(string progress) => typing ??= TypeAsync();

    public void Show(AnswerText soFar) => Inform("");

    public async Task<SendAttempt?> FinishAsync(OutboundActivity message, CancellationToken cancellationToken)
    {
        await StopAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        over.Dispose();
    }

    private async Task StopAsync()
    {
        await over.CancelAsync();
        if (typing is not null) await typing;
    }

    private async Task TypeAsync()
    {
        try
        {
            while (true)
            {
                await channel.SendAsync(to, to.Begin("typing") with { ReplyToId = null }, SendCare.Once, over.Token);
                await Task.Delay(Between, clock, over.Token);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The answer is there.
        }
    }
}
