using System.Text.Json;
using ReplyAssistant.Bot.Activities;

namespace ReplyAssistant.Bot.Sending;

/// <summary>Where an answer goes, and what every activity that goes there has in common.</summary>
internal sealed record ConversationAddress
{
    public required string ChannelId { get; init; }

    public required string ServiceUrl { get; init; }

    public required ConversationAccount Conversation { get; init; }

    public ChannelAccount? Bot { get; init; }

    public ChannelAccount? User { get; init; }

    public string? Locale { get; init; }

    public string? Tenant { get; init; }

    /// <summary>The activity that is being answered; null for what nobody asked for.</summary>
    public string? Answered { get; init; }

    /// <summary>The conversation's key in all that is kept.</summary>
    public string Lane => $"{ChannelId}/conversations/{Conversation.Id}";

    /// <param name="appId">Stands in where the channel does not name the bot.</param>
    public static ConversationAddress Of(InboundActivity activity, string appId) => new()
    {
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        Conversation = activity.Conversation,
        Bot = activity.Recipient ?? (appId.Length > 0 ? new ChannelAccount { Id = appId } : null),
        User = activity.From,
        Locale = activity.Locale,
        Tenant = activity.Tenant(),
        Answered = activity.Id,
    };

    public static ConversationAddress Read(byte[] body) => JsonSerializer.Deserialize(body, SendingJson.Kept.ConversationAddress)!;

    /// <summary>As it is kept: the activity it came with is no part of it.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this with { Answered = null }, SendingJson.Kept.ConversationAddress);

    /// <summary>An activity that goes here, still without content.</summary>
    public OutboundActivity Begin(string type) => new()
    {
        Type = type,
        ChannelId = ChannelId,
        From = Filled(Bot),
        Recipient = Filled(User),
        Conversation = Conversation with { Name = Some(Conversation.Name) },
        ReplyToId = Some(Answered),
        Locale = Some(Locale),
    };

    // Empty strings must not be written (A2004), whatever the channel sent.
    private static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static ChannelAccount? Filled(ChannelAccount? account) =>
        account is null || string.IsNullOrEmpty(account.Id)
            ? null
            : account with { Name = Some(account.Name), AadObjectId = Some(account.AadObjectId), Role = Some(account.Role) };
}
