using System.Text.Json;

namespace ReplyAssistant.Bot.Tests.Support;

/// <summary>The connector's definition of what may be posted: names, types and closed lists of values, as Microsoft's description of the interface has them.</summary>
internal static class ActivityDefinition
{
    private const string Text = "text";
    private const string Yes = "yes or no";
    private const string Any = "anything";
    private const string Object = "object";

    private static readonly string[] ActivityTypes =
    [
        "message", "contactRelationUpdate", "conversationUpdate", "typing", "endOfConversation", "event", "invoke", "invokeResponse", "deleteUserData",
        "messageUpdate", "messageDelete", "installationUpdate", "messageReaction", "suggestion", "trace", "handoff",
    ];

    private static readonly string[] ActionTypes =
        ["openUrl", "imBack", "postBack", "playAudio", "playVideo", "showImage", "downloadFile", "signin", "call", "messageBack"];

    private static readonly Dictionary<string, string[]> Lists = new(StringComparer.Ordinal)
    {
        ["ActivityTypes"] = ActivityTypes,
        ["ActionTypes"] = ActionTypes,
        ["RoleTypes"] = ["user", "bot", "skill"],
        ["TextFormatTypes"] = ["markdown", "plain", "xml"],
        ["AttachmentLayoutTypes"] = ["list", "carousel"],
        ["InputHints"] = ["acceptingInput", "ignoringInput", "expectingInput"],
        ["ActivityImportance"] = ["low", "normal", "high"],
        ["DeliveryModes"] = ["normal", "notification", "expectReplies", "ephemeral"],
    };

    // A field ends with [] where it is a list.
    private static readonly Dictionary<string, Dictionary<string, string>> Objects = new(StringComparer.Ordinal)
    {
        ["Activity"] = new()
        {
            ["type"] = "ActivityTypes", ["id"] = Text, ["timestamp"] = Text, ["localTimestamp"] = Text, ["localTimezone"] = Text, ["callerId"] = Text,
            ["serviceUrl"] = Text, ["channelId"] = Text, ["from"] = "ChannelAccount", ["conversation"] = "ConversationAccount", ["recipient"] = "ChannelAccount",
            ["textFormat"] = "TextFormatTypes", ["attachmentLayout"] = "AttachmentLayoutTypes", ["membersAdded"] = "ChannelAccount[]",
            ["membersRemoved"] = "ChannelAccount[]", ["reactionsAdded"] = "object[]", ["reactionsRemoved"] = "object[]", ["topicName"] = Text,
            ["historyDisclosed"] = Yes, ["locale"] = Text, ["text"] = Text, ["speak"] = Text, ["inputHint"] = "InputHints", ["summary"] = Text,
            ["suggestedActions"] = "SuggestedActions", ["attachments"] = "Attachment[]", ["entities"] = "Entity[]", ["channelData"] = Object,
            ["action"] = Text, ["replyToId"] = Text, ["label"] = Text, ["valueType"] = Text, ["value"] = Any, ["name"] = Text, ["relatesTo"] = Object,
            ["code"] = Text, ["expiration"] = Text, ["importance"] = "ActivityImportance", ["deliveryMode"] = "DeliveryModes", ["listenFor"] = "text[]",
            ["textHighlights"] = "object[]", ["semanticAction"] = Object,
        },
        ["ChannelAccount"] = new() { ["id"] = Text, ["name"] = Text, ["aadObjectId"] = Text, ["role"] = "RoleTypes" },
        ["ConversationAccount"] = new()
        {
            ["isGroup"] = Yes, ["conversationType"] = Text, ["tenantId"] = Text, ["id"] = Text, ["name"] = Text, ["aadObjectId"] = Text, ["role"] = "RoleTypes",
        },
        ["SuggestedActions"] = new() { ["to"] = "text[]", ["actions"] = "CardAction[]" },
        ["CardAction"] = new()
        {
            ["type"] = "ActionTypes", ["title"] = Text, ["image"] = Text, ["imageAltText"] = Text, ["text"] = Text, ["displayText"] = Text, ["value"] = Any,
            ["channelData"] = Object,
        },
        ["Attachment"] = new() { ["contentType"] = Text, ["contentUrl"] = Text, ["content"] = Any, ["name"] = Text, ["thumbnailUrl"] = Text },
        ["Entity"] = new() { ["type"] = Text },
        ["ConversationParameters"] = new()
        {
            ["isGroup"] = Yes, ["bot"] = "ChannelAccount", ["members"] = "ChannelAccount[]", ["topicName"] = Text, ["tenantId"] = Text,
            ["activity"] = "Activity", ["channelData"] = Object,
        },
    };

    // Entities and conversations carry what each channel adds of its own.
    private static readonly string[] Open = ["Entity", "ConversationAccount"];

    /// <returns>A line for each fault; none when it conforms.</returns>
    public static IEnumerable<string> Faults(JsonElement body, string kind) => Check(body, kind, kind);

    private static IEnumerable<string> Check(JsonElement at, string kind, string path)
    {
        if (kind.EndsWith("[]", StringComparison.Ordinal))
            return at.ValueKind == JsonValueKind.Array ? at.EnumerateArray().SelectMany((e, i) => Check(e, kind[..^2], $"{path}[{i}]")) : [$"{path} is no list"];
        if (Objects.TryGetValue(kind, out var fields)) return CheckFields(at, fields, Open.Contains(kind), path);
        var holds = kind switch
        {
            Text => at.ValueKind == JsonValueKind.String,
            Yes => at.ValueKind is JsonValueKind.True or JsonValueKind.False,
            Object => at.ValueKind == JsonValueKind.Object,
            Any => true,
            _ => at.ValueKind == JsonValueKind.String && Lists[kind].Contains(at.GetString()),
        };
        return holds ? [] : [$"{path} is no {kind}"];
    }

    private static IEnumerable<string> CheckFields(JsonElement at, Dictionary<string, string> fields, bool isOpen, string path)
    {
        if (at.ValueKind != JsonValueKind.Object)
        {
            yield return $"{path} is no object";
            yield break;
        }
        foreach (var field in at.EnumerateObject())
        {
            if (!fields.TryGetValue(field.Name, out var kind))
            {
                if (!isOpen) yield return $"{path}.{field.Name} is unknown";
                continue;
            }
            foreach (var fault in Check(field.Value, kind, $"{path}.{field.Name}")) yield return fault;
        }
    }
}
