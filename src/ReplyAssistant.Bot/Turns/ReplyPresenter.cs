using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Files;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Turns;

/// <summary>Brings a turn's replies to the channel: what is going on as the channel can show it, then the messages.</summary>
internal sealed class ReplyPresenter(
    Outbox outbox, MessageWriter writer, ChannelStyle style, IMeanwhile meanwhile, Addressee addressee, Action<string> onProgress)
{
    private bool isFinished;

    public async Task PresentAsync(IAsyncEnumerable<Reply> replies, CancellationToken cancellationToken)
    {
        await foreach (var reply in replies.WithCancellation(cancellationToken))
        {
            if (outbox.IsBlocked) return;
            await PresentAsync(reply, cancellationToken);
        }
    }

    public async Task PresentAsync(Reply reply, CancellationToken cancellationToken)
    {
        switch (reply)
        {
            case Reply.Progress progress:
                onProgress(progress.Text);
                if (!isFinished) meanwhile.Inform(progress.Text);
                break;
            case Reply.SoFar soFar:
                if (!isFinished) meanwhile.Show(soFar.Text);
                break;
            case Reply.Message message:
                foreach (var activity in writer.Write(message)) await SendAsync(activity, message.About, cancellationToken);
                break;
            case Reply.Shown shown:
                await SendAsync(writer.Show(shown.Card), null, cancellationToken);
                break;
            case Reply.Offered offered:
                await SendAsync(FileConsent.Offer(outbox.To, offered.File, style), null, cancellationToken);
                break;
        }
    }

    /// <summary>One plain sentence, in the place of what is shown.</summary>
    public Task SayAsync(string words, CancellationToken cancellationToken) => SendAsync(writer.Say(words), null, cancellationToken);

    /// <summary>Says why the turn ends without its answer, however much of it has been sent.</summary>
    public async Task EndAsync(string words, CancellationToken cancellationToken)
    {
        var activity = writer.Say(words);
        var attempt = isFinished ? null : await meanwhile.FinishAsync(activity, cancellationToken);
        isFinished = true;
        await outbox.EndAsync(activity, attempt, cancellationToken);
    }

    // The first message ends what was shown meanwhile; the rest are new ones.
    private async Task SendAsync(OutboundActivity plain, string? about, CancellationToken cancellationToken)
    {
        var activity = addressee.Address(plain);
        SendAttempt? attempt = null;
        if (!isFinished)
        {
            isFinished = true;
            attempt = await meanwhile.FinishAsync(activity, cancellationToken);
        }
        await outbox.SendAsync(activity, about, attempt, cancellationToken);
    }
}
