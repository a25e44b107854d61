using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Turns;

/// <summary>Sends what a turn says, each message once, also when the turn is run again after a crash.</summary>
internal sealed partial class Outbox(
    LoggedTurn turn, ConversationAddress to, IChannelClient channel, TalkStore talk, ILogger<Outbox> logger)
{
    // A message that even so is too large loses nothing: it is halved until it fits.
    private const int SmallestPiece = 500;

    // Apart from the answer's numbers: an earlier run may have sent any of them.
    private const int LastWords = -1;

    private int said;

    /// <summary>The channel does not want us here; nothing more is sent.</summary>
    public bool IsBlocked { get; private set; }

    public ConversationAddress To => to;

    public IChannelClient Channel => channel;

    /// <param name="attempt">The way that is tried first; null for a new message.</param>
    public Task SendAsync(OutboundActivity activity, string? about, SendAttempt? attempt, CancellationToken cancellationToken) =>
        SendAsync(new SentKey(turn.Id, said++, to.Lane, about), activity, attempt, cancellationToken);

    /// <summary>Why the turn ends without its answer.</summary>
    public Task EndAsync(OutboundActivity activity, SendAttempt? attempt, CancellationToken cancellationToken) =>
        SendAsync(new SentKey(turn.Id, LastWords, to.Lane, null), activity, attempt, cancellationToken);

    private async Task SendAsync(SentKey key, OutboundActivity activity, SendAttempt? attempt, CancellationToken cancellationToken)
    {
        if (IsBlocked) return;
        if (turn.HasSpoken && await talk.Sent.FindAsync(key, cancellationToken) is { } earlier)
        {
            if (!earlier.HasArrived) await SendAgainAsync(key, attempt);
            return;
        }
        var mark = new Departure(talk.Sent, key);
        var result = attempt is null
            ? await channel.SendAsync(to, activity, SendCare.Important, mark, cancellationToken)
            : await attempt.First(mark);
        if (result is SendResult.Refused refused) result = await OtherwiseAsync(activity, refused, mark, cancellationToken);
        switch (result)
        {
            case SendResult.Sent sent:
                await talk.Sent.ArrivedAsync(key, sent.Id, cancellationToken);
                break;
            case SendResult.Refused again:
                await BlockAsync(again, cancellationToken);
                Log.NotSent(logger, turn.Id, key.Number, again.Status, again.Code);
                break;
            case SendResult.Lost lost:
                Log.Lost(logger, turn.Id, key.Number, lost.Reason);
                break;
        }
    }

    // Broken off between the first byte and the answer: it most likely arrived. Nothing is said twice, but it can be put in its own place again.
    private async Task SendAgainAsync(SentKey key, SendAttempt? attempt)
    {
        if (attempt?.Again is { } again && await again() is SendResult.Sent sent) await talk.Sent.ArrivedAsync(key, sent.Id, CancellationToken.None);
        else Log.Unconfirmed(logger, turn.Id, key.Number);
    }

    // What the channel does not take in this form is said in a simpler one, once.
    private async Task<SendResult> OtherwiseAsync(
        OutboundActivity activity, SendResult.Refused refused, ISendMark mark, CancellationToken cancellationToken)
    {
        if (refused.IsTooLarge() && activity.Text is { Length: > SmallestPiece })
            return await HalvesAsync(activity, Addressee.TextWithout(activity), mark, cancellationToken);
        if (refused.Status != 400 || activity.Text is null || (activity.Entities is null && activity.ChannelData is null && activity.SuggestedActions is null))
            return refused;
        var plain = to.Begin("message") with { Text = Addressee.TextWithout(activity) };
        return await channel.SendAsync(to, plain, SendCare.Important, mark, cancellationToken);
    }

    private async Task<SendResult> HalvesAsync(OutboundActivity activity, string text, ISendMark mark, CancellationToken cancellationToken)
    {
        var middle = text.LastIndexOf('\n', text.Length / 2) is var line and > 0 ? line : text.Length / 2;
        if (char.IsLowSurrogate(text[middle])) middle--;
        SendResult last = new SendResult.Sent(null);
        foreach (var half in new[] { text[..middle].Trim(), text[middle..].Trim() }.Where(h => h.Length > 0))
        {
            var piece = to.Begin("message") with { Text = half, ChannelData = null };
            last = await channel.SendAsync(to, piece, SendCare.Important, mark, cancellationToken);
            if (last is SendResult.Refused refused) last = await OtherwiseAsync(piece, refused, mark, cancellationToken);
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

    private sealed class Departure(SentLog log, SentKey key) : ISendMark
    {
        private bool hasLeft;

        public SentKey? Key => key;

        public async Task LeavingAsync()
        {
            // The second half of a message, or the same call on a new connection.
            if (hasLeft) return;
            await log.LeavingAsync(key, CancellationToken.None);
            hasLeft = true;
        }

        public async Task ReturnedAsync()
        {
            if (!hasLeft) return;
            await log.ReturnedAsync(key, CancellationToken.None);
            hasLeft = false;
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
