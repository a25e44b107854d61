using System.Text.Json;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Turns;

/// <summary>A conversation whose client takes replies only in the response of its own request (expectReplies): nothing is ever posted to it.</summary>
internal sealed class KeptChannel(KeptAnswers kept) : IChannelClient
{
    public async Task<SendResult> SendAsync(
        ConversationAddress to, OutboundActivity activity, SendCare care, ISendMark mark, CancellationToken cancellationToken)
    {
        // What only shows that work goes on is over when the response is read.
        if (care == SendCare.Once) return new SendResult.Sent(null);
        await kept.KeepAsync(to.Lane, JsonSerializer.SerializeToUtf8Bytes(activity, BotJson.Wire.OutboundActivity), mark.Key, cancellationToken);
        return new SendResult.Sent(null);
    }

    public Task<SendResult> UpdateAsync(
        ConversationAddress to, string id, OutboundActivity activity, ISendMark mark, CancellationToken cancellationToken) =>
        SendAsync(to, activity, SendCare.Normal, mark, cancellationToken);

    public Task<SendResult> DeleteAsync(ConversationAddress to, string id, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.Sent(null));
}
