using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReplyAssistant.Bot.Sending;

/// <summary>The JSON of what is kept about conversations.</summary>
[JsonSerializable(typeof(ConversationAddress))]
internal sealed partial class SendingJson : JsonSerializerContext
{
    public static SendingJson Kept { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    });
}
