using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Turns;

/// <summary>A message was growing when the program broke off: the answer is put onto it, and no second one is opened.</summary>
internal sealed class ResumedStream(ConversationAddress to, IChannelClient channel, string stream) : IMeanwhile
{
    public void Inform(string progress)
    {
    }

    public void Show(AnswerText soFar)
    {
    }

    public async Task<SendAttempt?> FinishAsync(OutboundActivity message, CancellationToken cancellationToken)
    {
        if (message.Text is null)
        {
            await channel.UpdateAsync(to, stream, to.Begin("message") with { Text = IMeanwhile.Over, ReplyToId = null }, cancellationToken);
            return null;
        }
        return new SendAttempt(
            mark => channel.ReplaceAsync(to, stream, message, mark, cancellationToken),
            () => channel.UpdateAsync(to, stream, message with { ReplyToId = null }, cancellationToken));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
