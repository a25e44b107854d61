using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Turns;

/// <summary>Sends what a turn says, each message once, also when the turn is run again after a crash.</summary>
internal sealed partial class Outbox(
    long turn, ConversationAddress to, IChannelClient channel, TalkStore talk, ILogger<Outbox> logger)
{
    // A message that even so is too large loses nothing: it is halved until it fits.
    private const int SmallestPiece = 500;

    private int ordinal;

    /// <summary>The channel does not want us here; nothing more is sent.</summary>
    public bool IsBlocked { get; private set; }

    public ConversationAddress To => to;

    public IChannelClient Channel => channel;

    public Task SendAsync(OutboundActivity activity, string? about, CancellationToken cancellationToken) =>
        SendAsync(activity, about, () => channel.SendAsync(to, activity, SendCare.Important, cancellationToken), cancellationToken);

    /// <param name="send">The way that is tried first.</param>
    public async Task SendAsync(OutboundActivity activity, string? about, Func<Task<SendResult>> send, CancellationToken cancellationToken)
    {
        var number = ordinal++;
        if (IsBlocked) return;
        if (await talk.Sent.ClaimAsync(turn, number, to.Lane, about, cancellationToken) is { } earlier)
        {
            // Broken off between sending and hearing of it: it most likely arrived, and nothing must be said twice.
            if (!earlier.HasArrived) Log.Unconfirmed(logger, turn, number);
            return;
        }
        SendResult result;
        try
        {
            result = await send();
        }
        catch (NoTokenException)
        {
            // The call was not made; the turn comes again when there is a token.
            await talk.Sent.ReleaseAsync(turn, number, cancellationToken);
            throw;
        }
        if (result is SendResult.Refused refused) result = await OtherwiseAsync(activity, refused, cancellationToken);
        switch (result)
        {
            case SendResult.Sent sent:
                await talk.Sent.ArrivedAsync(turn, number, sent.Id, cancellationToken);
                break;
            case SendResult.Refused again:
                await talk.Sent.ReleaseAsync(turn, number, cancellationToken);
                await BlockAsync(again, cancellationToken);
                Log.NotSent(logger, turn, number, again.Status, again.Code);
                break;
            case SendResult.Lost lost:
                Log.Lost(logger, turn, number, lost.Reason);
                break;
        }
    }

    // What the channel does not take in this form is said in a simpler one, once.
    private async Task<SendResult> OtherwiseAsync(OutboundActivity activity, SendResult.Refused refused, CancellationToken cancellationToken)
    {
        if (refused.IsTooLarge() && activity.Text is { Length: > SmallestPiece } text) return await HalvesAsync(activity, text, cancellationToken);
        if (refused.Status != 400 || activity.Text is null || (activity.Entities is null && activity.ChannelData is null && activity.SuggestedActions is null))
            return refused;
        var plain = to.Begin("message") with { Text = activity.Text };
        return await channel.SendAsync(to, plain, SendCare.Important, cancellationToken);
    }

    private async Task<SendResult> HalvesAsync(OutboundActivity activity, string text, CancellationToken cancellationToken)
    {
        var middle = text.LastIndexOf('\n', text.Length / 2) is var line and > 0 ? line : text.Length / 2;
        if (char.IsLowSurrogate(text[middle])) middle--;
        SendResult last = new SendResult.Sent(null);
        foreach (var half in new[] { text[..middle].Trim(), text[middle..].Trim() }.Where(h => h.Length > 0))
        {
            var piece = to.Begin("message") with { Text = half, ChannelData = null };
            last = await channel.SendAsync(to, piece, SendCare.Important, cancellationToken);
            if (last is SendResult.Refused refused) last = await OtherwiseAsync(piece, refused, cancellationToken);
            if (last is not SendResult.Sent) return last;
        }
        return last;
    }

    private async Task BlockAsync(SendResult.Refused refused, CancellationToken cancellationToken)
    {
        if (refused.Blocks())
        {
            IsBlocked = true;
            await talk.Addresses.BlockAsync(to.Lane, cancellationToken);
        }
        else if (refused is { Status: 404, Code: "ConversationNotFound" })
        {
            IsBlocked = true;
            await talk.Addresses.RemoveAsync(to.Lane, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Message {Number} of turn {Turn} was on its way when the program broke off; it is taken as sent.")]
        public static partial void Unconfirmed(ILogger logger, long turn, int number);

        [LoggerMessage(LogLevel.Error, "Message {Number} of turn {Turn} was refused: {Status} {Code}.")]
        public static partial void NotSent(ILogger logger, long turn, int number, int status, string code);

        [LoggerMessage(LogLevel.Error, "Message {Number} of turn {Turn} was not answered: {Reason}.")]
        public static partial void Lost(ILogger logger, long turn, int number, string reason);
    }
}
