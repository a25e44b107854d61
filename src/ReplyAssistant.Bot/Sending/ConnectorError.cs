using System.Text.Json;

namespace ReplyAssistant.Bot.Sending;

/// <summary>Reads what a channel says when it refuses.</summary>
internal static class ConnectorError
{
    public static SendResult.Refused Read(int status, byte[] said)
    {
        try
        {
            using var document = JsonDocument.Parse(said);
            var error = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var inner)
                ? inner : document.RootElement;
            return new SendResult.Refused(status, Field(error, "code"), Field(error, "message"));
        }
        // A gateway answers with a page; half a surrogate pair is JSON, and no text.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new SendResult.Refused(status, "", "");
        }
    }

    /// <summary>The conversation does not want us, until it is heard from again.</summary>
    public static bool Blocks(this SendResult.Refused refused) => refused is
    {
        Status: 403, Code: "BotDisabledByAdmin" or "ConversationBlockedByUser" or "BotNotInConversationRoster" or "MessageWritesBlocked",
    };

    public static bool IsTooLarge(this SendResult.Refused refused) =>
        refused.Status == 413 || refused.Code == "MessageSizeTooBig" || refused.Says("message size too large");

    public static bool Says(this SendResult.Refused refused, string words) => refused.Text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Field(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String
            ? field.GetString()! : "";
}
