using System.Text.Json;
using System.Text.Unicode;

namespace ReplyAssistant.Bot.Activities;

/// <summary>What a request's body turned out to be.</summary>
internal abstract record ParsedBody
{
    private ParsedBody() { }

    public sealed record Activity(InboundActivity Value) : ParsedBody;

    /// <param name="Code">Says which rule of the protocol it breaks; holds nothing of the body.</param>
    public sealed record Unusable(string Code) : ParsedBody;
}

/// <summary>Reads an activity, and insists on what every later step relies on.</summary>
internal static class ActivityParser
{
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = BotJson.MostDepth };

    public static ParsedBody Parse(ReadOnlySpan<byte> body)
    {
        if (Fault(body) is { } fault) return new ParsedBody.Unusable(fault);
        try
        {
            var activity = JsonSerializer.Deserialize(body, BotJson.Wire.InboundActivity);
            return activity is null ? new ParsedBody.Unusable("NotAnActivity") : Checked(activity);
        }
        // A field that must be there is missing, or has a type that the protocol does not give it.
        catch (JsonException)
        {
            return new ParsedBody.Unusable("BadField");
        }
    }

    /// <summary>Bytes that are no UTF-8, and half a surrogate pair in an escape, would otherwise surface wherever the text is first read.</summary>
    /// <returns>Null for an object whose every text can be read.</returns>
    public static string? Fault(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body)) return "NotText";
        try
        {
            var reader = new Utf8JsonReader(body, Reading);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return "NotAnObject";
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) _ = reader.GetString();
            }
            return null;
        }
        catch (JsonException)
        {
            return "NotJson";
        }
        catch (InvalidOperationException)
        {
            return "NotText";
        }
    }

    private static ParsedBody Checked(InboundActivity activity)
    {
        if (string.IsNullOrEmpty(activity.Type)) return new ParsedBody.Unusable("TypeMissing");
        if (string.IsNullOrEmpty(activity.ChannelId)) return new ParsedBody.Unusable("ChannelIdMissing");
        if (string.IsNullOrEmpty(activity.Conversation?.Id)) return new ParsedBody.Unusable("ConversationMissing");
        if (string.IsNullOrEmpty(activity.ServiceUrl)) return new ParsedBody.Unusable("ServiceUrlMissing");
        if (activity.Type == "invoke" && string.IsNullOrEmpty(activity.Name)) return new ParsedBody.Unusable("NameMissing");
        return new ParsedBody.Activity(activity);
    }
}
