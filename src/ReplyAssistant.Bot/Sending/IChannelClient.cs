using ReplyAssistant.Bot.Activities;

namespace ReplyAssistant.Bot.Sending;

/// <summary>How a conversation is reached: over the channel's connector, in the response of the client's own request, or in this process.</summary>
internal interface IChannelClient
{
    Task<SendResult> SendAsync(ConversationAddress to, OutboundActivity activity, SendCare care, ISendMark mark, CancellationToken cancellationToken);

    Task<SendResult> UpdateAsync(ConversationAddress to, string id, OutboundActivity activity, ISendMark mark, CancellationToken cancellationToken);

    Task<SendResult> DeleteAsync(ConversationAddress to, string id, CancellationToken cancellationToken);
}

/// <summary>Ways of sending that several need.</summary>
internal static class ChannelCalls
{
    /// <summary>Sends what nobody has to remember: typing, a chunk of a stream, a word about the work.</summary>
    public static Task<SendResult> SendAsync(
        this IChannelClient channel, ConversationAddress to, OutboundActivity activity, SendCare care, CancellationToken cancellationToken) =>
        channel.SendAsync(to, activity, care, NoMark.Instance, cancellationToken);

    public static Task<SendResult> UpdateAsync(
        this IChannelClient channel, ConversationAddress to, string id, OutboundActivity activity, CancellationToken cancellationToken) =>
        channel.UpdateAsync(to, id, activity, NoMark.Instance, cancellationToken);

    /// <summary>Puts a message in the place of an earlier one; as a new one where the channel does not take that.</summary>
    public static async Task<SendResult> ReplaceAsync(
        this IChannelClient channel, ConversationAddress to, string id, OutboundActivity activity, ISendMark mark, CancellationToken cancellationToken)
    {
        var result = await channel.UpdateAsync(to, id, activity with { ReplyToId = null }, mark, cancellationToken);
        return result is SendResult.Refused ? await channel.SendAsync(to, activity, SendCare.Important, mark, cancellationToken) : result;
    }
}

/// <summary>How hard sending is tried.</summary>
internal enum SendCare
{
    /// <summary>Once: the next one takes its place (typing, a chunk of a stream).</summary>
    Once,

    Normal,

    /// <summary>Once more where the channel's gateway failed, though it may then stand there twice.</summary>
    Important,
}

/// <summary>What became of an activity.</summary>
internal abstract record SendResult
{
    private SendResult() { }

    /// <param name="Id">Null when the channel gave none: it cannot be changed later.</param>
    public sealed record Sent(string? Id) : SendResult;

    /// <summary>The channel refused it.</summary>
    /// <param name="Code">The channel's error code; its text may change, so both are compared.</param>
    public sealed record Refused(int Status, string Code, string Text) : SendResult;

    /// <summary>No answer, or the conversation may not be sent to. Whether it arrived is not known.</summary>
    public sealed record Lost(string Reason) : SendResult;
}
