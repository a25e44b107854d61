using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReplyAssistant.Bot.Local;

/// <summary>Makes a client's activity ours: who speaks, where, and under which id is said by the server alone.</summary>
internal static class LocalActivities
{
    private const int LongestText = 200_000;

    // Everything else that a client may write is left out.
    private static readonly string[] Kept = ["text", "textFormat", "locale", "value", "name", "entities", "replyToId"];

    /// <returns>Null for what is no activity that a person sends.</returns>
    public static JsonObject? Of(JsonNode? sent, LocalPass pass)
    {
        if (sent is not JsonObject body || body["type"] is not JsonValue type || !type.TryGetValue(out string? kind)) return null;
        if (kind is not ("message" or "event" or "typing")) return null;
        if (body["text"] is { } text && (text.GetValueKind() != JsonValueKind.String || text.GetValue<string>().Length > LongestText)) return null;
        var activity = new JsonObject { ["type"] = kind };
        foreach (var name in Kept)
        {
            if (body[name] is { } value) activity[name] = value.DeepClone();
        }
        if (body["channelData"] is JsonObject data && data["clientActivityID"] is JsonValue client)
            activity["channelData"] = new JsonObject { ["clientActivityID"] = client.DeepClone() };
        activity["id"] = Guid.NewGuid().ToString("N");
        activity["channelId"] = LocalChannel.Name;
        activity["serviceUrl"] = LocalChannel.ServiceUrl;
        activity["from"] = new JsonObject { ["id"] = pass.User, ["name"] = "本机用户", ["role"] = "user" };
        activity["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "建议提案答复助手" };
        activity["conversation"] = new JsonObject { ["id"] = pass.Conversation };
        return activity;
    }

    /// <summary>What is first told of a new conversation: somebody is here.</summary>
    public static JsonObject Arrival(LocalPass pass)
    {
        var activity = Of(new JsonObject { ["type"] = "event" }, pass)!;
        activity["type"] = "conversationUpdate";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = pass.User });
        return activity;
    }
}
