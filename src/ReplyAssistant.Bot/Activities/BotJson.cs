using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ReplyAssistant.Bot.Activities;

/// <summary>The wire's JSON: camelCase, case-exact, nothing written that is null, Chinese as it is.</summary>
[JsonSerializable(typeof(InboundActivity))]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class BotJson : JsonSerializerContext
{
    // As deep as an activity with a card may reasonably be; the parser stops there.
    public const int MostDepth = 64;

    // The default encoder writes six bytes for a Chinese character instead of three, and channels count near 100 KB.
    public static BotJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MostDepth,
        // Which of two would count is answered differently by every reader on the way.
        AllowDuplicateProperties = false,
    });
}
