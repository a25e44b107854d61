using System.Threading.Channels;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Bot.Sending;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Tells those whose message found the queue full, once a minute in a conversation.</summary>
internal sealed class BusyNotices(ConnectorClient connector, IOptions<BotOptions> options, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Channel<ConversationAddress> notices =
        Channel.CreateBounded<ConversationAddress>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Dictionary<string, DateTimeOffset> told = new(StringComparer.Ordinal);

    public void Tell(Arrival arrival)
    {
        if (arrival.Activity is { Type: "message", DeliveryMode: not Turns.DeliveryModes.ExpectReplies })
            notices.Writer.TryWrite(ConversationAddress.Of(arrival.Activity, options.Value.AppId));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var to in notices.Reader.ReadAllAsync(stoppingToken))
        {
            var now = clock.GetUtcNow();
            foreach (var old in told.Where(t => now - t.Value >= Between).Select(t => t.Key).ToList()) told.Remove(old);
            if (!told.TryAdd(to.Lane, now)) continue;
            var notice = new MessageWriter(to, ChannelStyle.Of(to)).Say("现在排队的消息较多，这条没有受理，请稍后再发。");
            try
            {
                await connector.SendAsync(to, notice, SendCare.Normal, stoppingToken);
            }
            catch (NoTokenException)
            {
                // The log has it; a notice is not worth a second try.
            }
        }
    }
}
