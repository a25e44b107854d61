using System.Threading.Channels;
using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Reviewing;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Sending;

/// <summary>Brings notices of reviews to the conversations of those whom they are for, after the turn that they came from.</summary>
internal sealed partial class ReviewNotices(ProactiveMessages messages, TalkStore talk, ILogger<ReviewNotices> logger)
    : BackgroundService, IReviewNotices
{
    // A bureau hands in some dozens a day; what does not fit is still on the list of 待审.
    private readonly Channel<ReviewNotice> waiting =
        Channel.CreateBounded<ReviewNotice>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Tell(ReviewNotice notice) => waiting.Writer.TryWrite(notice);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var notice in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                foreach (var lane in await LanesAsync(notice, stoppingToken))
                    await messages.SendAsync(lane, Reply.Say(notice.Words), notice.Card, stoppingToken);
            }
            catch (NoTokenException)
            {
                // The log has it; a notice is not worth a second try.
            }
            // One notice that cannot be sent must not keep the others waiting.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NotTold(logger, e.GetType().FullName);
            }
        }
    }

    private async Task<IReadOnlyList<string>> LanesAsync(ReviewNotice notice, CancellationToken cancellationToken)
    {
        var reachable = (await talk.Addresses.ReachableAsync(cancellationToken))
            .Select(a => ConversationAddress.Read(a.Body))
            .Where(a => string.Equals(a.Tenant, notice.Tenant, StringComparison.OrdinalIgnoreCase));
        return notice.To switch
        {
            NoticeTo.Conversation { Key: var key } => [.. reachable.Where(a => string.Equals(a.Lane, key, StringComparison.Ordinal)).Select(a => a.Lane)],
            // The conversation heard from last is where a person is.
            NoticeTo.People { DirectoryIds: var ids } =>
            [
                .. reachable.Where(a => !a.Conversation.IsShared && a.User?.AadObjectId is { } id && ids.Contains(id, StringComparer.OrdinalIgnoreCase))
                    .DistinctBy(a => a.User!.AadObjectId, StringComparer.OrdinalIgnoreCase).Select(a => a.Lane),
            ],
            _ => [],
        };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A notice of a review was not sent: {Fault}")]
        public static partial void NotTold(ILogger logger, string? fault);
    }
}
