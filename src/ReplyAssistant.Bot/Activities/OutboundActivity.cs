using System.Text.Json.Nodes;

namespace ReplyAssistant.Bot.Activities;

/// <summary>An activity as we send it. What a bot must not write (id, timestamp, serviceUrl, callerId) has no place here.</summary>
internal sealed record OutboundActivity
{
    public required string Type { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? InputHint { get; init; }

    public IReadOnlyList<JsonObject>? Entities { get; init; }

    public IReadOnlyList<OutboundAttachment>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public JsonObject? ChannelData { get; init; }
}

/// <summary>A card or a file's card.</summary>
internal sealed record OutboundAttachment(string ContentType, JsonObject Content, string? Name = null, string? ContentUrl = null);

/// <summary>What the user may say next with one press.</summary>
internal sealed record SuggestedActions(IReadOnlyList<CardAction> Actions);

/// <summary>A press that says something.</summary>
internal sealed record CardAction(string Type, string Title, string Value);

/// <summary>What a bot answers to a request that wants its replies in the response.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<JsonNode> Activities);

/// <summary>What the connector answers.</summary>
internal sealed record ResourceResponse
{
    public string? Id { get; init; }

    public string? ActivityId { get; init; }

    public string? ServiceUrl { get; init; }
}
