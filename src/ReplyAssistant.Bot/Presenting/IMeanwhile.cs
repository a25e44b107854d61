using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>What the reader sees while a turn is worked on.</summary>
internal interface IMeanwhile : IAsyncDisposable
{
    /// <summary>What is left of it where the answer cannot take its place (a card, a file) or should not, because nobody would be told.</summary>
    const string Over = "已完成，请看下面的消息。";

    void Inform(string progress);

    /// <summary>The next message as far as it is written.</summary>
    void Show(AnswerText soFar);

    /// <summary>Puts the message in the place of what is shown.</summary>
    /// <returns>Null when nothing is shown that it could take the place of: then it is sent as a new one.</returns>
    Task<SendAttempt?> FinishAsync(OutboundActivity message, CancellationToken cancellationToken);
}

/// <summary>How a message takes the place of what is shown.</summary>
/// <param name="Again">The same for a message that may already stand there; null when it would stand there twice.</param>
internal sealed record SendAttempt(Func<ISendMark, Task<SendResult>> First, Func<Task<SendResult>>? Again = null);

/// <summary>Nothing is seen meanwhile.</summary>
internal sealed class NothingMeanwhile : IMeanwhile
{
    public void Inform(string progress)
    {
    }

    public void Show(AnswerText soFar)
    {
    }

    public Task<SendAttempt?> FinishAsync(OutboundActivity message, CancellationToken cancellationToken) => Task.FromResult<SendAttempt?>(null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
