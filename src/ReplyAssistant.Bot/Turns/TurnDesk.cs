using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Local;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Turns;

/// <summary>All that one turn needs to answer: where to, in which style, through what.</summary>
internal sealed record TurnDesk(
    InboundActivity Activity, ConversationAddress To, ChannelStyle Style, Outbox Outbox, MessageWriter Writer, IMeanwhile Meanwhile, ReplyPresenter Presenter)
    : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Meanwhile.DisposeAsync();
}

/// <summary>Lays out the desk for a turn.</summary>
internal sealed class TurnDesks(
    ConnectorClient connector, LocalChannel local, TalkStore talk, IOptions<BotOptions> options, TimeProvider clock, ILoggerFactory loggers)
{
    public TurnDesk For(LoggedTurn turn, InboundActivity activity, RunningTurn running)
    {
        var to = ConversationAddress.Of(activity, options.Value.AppId);
        var style = ChannelStyle.Of(to);
        var kept = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        IChannelClient channel = kept ? new KeptChannel(talk.Kept)
            : turn.Received.Vouched == LocalChannel.Vouched ? local : connector;
        var outbox = new Outbox(turn, to, channel, talk, loggers.CreateLogger<Outbox>());
        var writer = new MessageWriter(to, style);
        var meanwhile = kept ? new NothingMeanwhile() : MeanwhileFor(turn, to, style, channel, writer, running);
        var addressee = new Addressee(to, style, activity.Type == "message");
        var presenter = new ReplyPresenter(outbox, writer, style, meanwhile, addressee, doing => running.Doing = doing);
        return new TurnDesk(activity, to, style, outbox, writer, meanwhile, presenter);
    }

    private IMeanwhile MeanwhileFor(
        LoggedTurn turn, ConversationAddress to, ChannelStyle style, IChannelClient channel, MessageWriter writer, RunningTurn running)
    {
        if (turn.Stream is { } stream) return new ResumedStream(to, channel, stream);
        if (style.Streams)
        {
            return new ReplyStream(
                to, channel, clock, id => talk.Turns.RecordStreamAsync(turn.Id, id, CancellationToken.None), () => running.Break(BreakReason.Stopped));
        }
        return style.IsShared ? new EditedMeanwhile(to, channel, writer, clock) : new TypingMeanwhile(to, channel, clock);
    }
}

/// <summary>How a client wants its replies; any other value is the normal way.</summary>
internal static class DeliveryModes
{
    public const string ExpectReplies = "expectReplies";
}
