using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReplyAssistant.Bot.Activities;

/// <summary>A person or a bot on a channel.</summary>
internal sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    public string? Role { get; init; }
}

/// <summary>A conversation on a channel; echoed as it came, with whatever else the channel wrote into it.</summary>
internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    public bool? IsGroup { get; init; }

    // The serializer fills it as it reads; it cannot do that through a constructor.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }

    /// <summary>Web Chat and the Playground's own channels say nothing of a type and are one person's.</summary>
    [JsonIgnore]
    public bool IsShared => IsGroup == true || ConversationType is "groupChat" or "channel";
}
