using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Reads a press out of the two ways in which cards send it.</summary>
internal static class PressReader
{
    // A card has a handful of fields; more is not ours.
    private const int MostValues = 64;
    private const int MostCharacters = 20_000;

    /// <returns>Null when the value is no Action.Execute.</returns>
    public static CardPress? Executed(InboundActivity activity)
    {
        var action = activity.Value.Part("action");
        if (activity.Name != "adaptiveCard/action" || action.Text("type") != "Action.Execute" || action.Text("verb") is not { Length: > 0 } verb) return null;
        return Values(action.Part("data")) is { } values ? new CardPress(verb, values) : null;
    }

    /// <returns>Null when the value names no verb.</returns>
    public static CardPress? Submitted(InboundActivity activity)
    {
        if (activity.Value.Text("verb") is not { Length: > 0 } verb || Values(activity.Value) is not { } values) return null;
        values.Remove("verb");
        return new CardPress(verb, values);
    }

    /// <summary>The same for copies of a click, whatever ids they come under.</summary>
    public static string KeyOf(InboundActivity activity, CardPress press)
    {
        var parts = press.Values.OrderBy(v => v.Key, StringComparer.Ordinal).SelectMany(v => new[] { v.Key, v.Value });
        string[] all = [activity.Lane(), activity.SpeakerKey(), activity.ReplyToId ?? "", press.Verb, .. parts];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(all))));
    }

    private static Dictionary<string, string>? Values(JsonElement? data)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (data is null) return values;
        if (data is not { ValueKind: JsonValueKind.Object } fields) return null;
        foreach (var field in fields.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null) continue;
            var value = field.Value.ToString();
            if (values.Count == MostValues || value.Length > MostCharacters) return null;
            values[field.Name] = value;
        }
        return values;
    }
}
