using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Activities;

/// <summary>What is read out of an activity in more than one place.</summary>
internal static class ActivityFields
{
    /// <summary>The text at a path of property names; null where there is none.</summary>
    public static string? Text(this JsonElement? element, params ReadOnlySpan<string> path)
    {
        if (element is not { } at) return null;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        }
        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }

    /// <summary>Teams, and the Playground in its place.</summary>
    public static bool IsTeams(string channelId) => channelId == "msteams" || channelId.StartsWith("msteams:", StringComparison.Ordinal);

    public static JsonElement? Part(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } at && at.TryGetProperty(name, out var part) ? part : null;

    /// <summary>Null where nobody vouches for one: through Direct Line and Web Chat the client itself writes these fields.</summary>
    public static string? Tenant(this InboundActivity activity) =>
        IsTeams(activity.ChannelId) ? activity.ChannelData.Text("tenant", "id") ?? activity.Conversation.TenantId : null;

    /// <summary>The conversation's key in all that is kept.</summary>
    public static string Lane(this InboundActivity activity) => $"{activity.ChannelId}/conversations/{activity.Conversation.Id}";

    // Whoever has no name of their own is somebody else in each conversation.
    public static string SpeakerKey(this InboundActivity activity) =>
        activity.From?.Id is { Length: > 0 } id ? $"{activity.ChannelId}/users/{id}" : $"{activity.Lane()}/somebody";

    public static ConversationScope Scope(this InboundActivity activity) =>
        new(activity.Lane(), activity.Tenant(), activity.Conversation.IsShared);

    public static Speaker Speaker(this InboundActivity activity) => new()
    {
        Key = activity.SpeakerKey(), DirectoryId = IsTeams(activity.ChannelId) ? activity.From?.AadObjectId : null, Name = activity.From?.Name,
    };

    /// <summary>The same for each delivery of one activity; null when the channel gave it no identity.</summary>
    public static string? DeliveryKey(this InboundActivity activity)
    {
        var id = activity.ChannelData.Text("clientActivityID") ?? activity.Id;
        return string.IsNullOrEmpty(id) ? null : $"{activity.ChannelId}|{activity.Conversation.Id}|{activity.Type}|{id}";
    }

    /// <summary>For logs: tells conversations apart and says nothing of them.</summary>
    public static string Mark(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6));
}
