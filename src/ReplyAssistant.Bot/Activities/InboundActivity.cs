using System.Text.Json;

namespace ReplyAssistant.Bot.Activities;

/// <summary>An activity as a channel sends it. Fields that are not read here are accepted and left out.</summary>
internal sealed record InboundActivity
{
    public required string Type { get; init; }

    public required string ChannelId { get; init; }

    public required string ServiceUrl { get; init; }

    public required ConversationAccount Conversation { get; init; }

    public string? Id { get; init; }

    public ChannelAccount? From { get; init; }

    /// <summary>The bot; offline-directline sends none.</summary>
    public ChannelAccount? Recipient { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>Of an invoke or an event.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installationUpdate.</summary>
    public string? Action { get; init; }

    public string? DeliveryMode { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public IReadOnlyList<InboundAttachment>? Attachments { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
}

/// <summary>Something attached to a message.</summary>
internal sealed record InboundAttachment
{
    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    public string? Name { get; init; }

    public JsonElement? Content { get; init; }
}
