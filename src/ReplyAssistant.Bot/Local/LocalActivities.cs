using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReplyAssistant.Bot.Local;

/// <summary>Makes a client's activity ours: who speaks, where, and under which id is said by the server alone.</summary>
internal static class LocalActivities
{
    private const int LongestText = 200_000;

    private const int LongestClientId = 100;

    // A button's name, and what was written beside it.
    private const int LongestPressed = 300;

    // Everything else that a client may write is left out.
    private static readonly string[] Kept = ["text", "textFormat", "locale", "value", "name", "entities", "replyToId"];

    /// <returns>Null for what is no activity that a person sends.</returns>
    public static JsonObject? Of(JsonObject body, LocalPass pass)
    {
        if (body["type"] is not JsonValue type || !type.TryGetValue(out string? kind)) return null;
        if (kind is not ("message" or "event" or "typing")) return null;
        if (body["text"] is { } text && (text.GetValueKind() != JsonValueKind.String || text.GetValue<string>().Length > LongestText)) return null;
        var activity = new JsonObject { ["type"] = kind };
        foreach (var name in Kept)
        {
            if (body[name] is { } value) activity[name] = value.DeepClone();
        }
        var sentAs = Told(body, "clientActivityID", LongestClientId);
        var data = new JsonObject();
        if (sentAs is not null) data["clientActivityID"] = sentAs;
        // The page shows a press as the words on the button.
        if (Told(body, "pressed", LongestPressed) is { } pressed) data["pressed"] = pressed;
        if (data.Count > 0) activity["channelData"] = data;
        activity["id"] = IdOf(kind, sentAs, pass);
        activity["channelId"] = LocalChannel.Name;
        activity["serviceUrl"] = LocalChannel.ServiceUrl;
        activity["from"] = new JsonObject { ["id"] = pass.User, ["name"] = NameOf(pass), ["role"] = "user" };
        activity["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "建议提案答复助手" };
        activity["conversation"] = new JsonObject { ["id"] = pass.Conversation };
        return activity;
    }

    // Drafter and reviewer both sit at this machine; records have to tell one from the other.
    private static string NameOf(LocalPass pass) => $"本机用户{pass.User[^Math.Min(4, pass.User.Length)..]}";

    private static string? Told(JsonObject body, string name, int longest) =>
        body["channelData"] is JsonObject data && data[name] is JsonValue value && value.TryGetValue(out string? text)
            && text.Length is > 0 && text.Length <= longest
            ? text : null;

    // What a client sends again, because no answer came, is the same activity.
    private static string IdOf(string kind, string? sentAs, LocalPass pass) => sentAs is null ? Guid.NewGuid().ToString("N")
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{pass.Conversation}|{kind}|{sentAs}")).AsSpan(0, 16));

    /// <summary>What is first told of a new conversation: somebody is here.</summary>
    public static JsonObject Arrival(LocalPass pass)
    {
        var activity = Of(new JsonObject { ["type"] = "event" }, pass)!;
        activity["type"] = "conversationUpdate";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = pass.User });
        return activity;
    }
}
