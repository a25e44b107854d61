using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReplyAssistant.Storage;

/// <summary>The JSON inside columns: Chinese stays legible.</summary>
internal static class StoreJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // What a record computes from its parts is not kept beside them.
        IgnoreReadOnlyProperties = true,
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T To<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
