using System.Text.Json;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;

namespace ReplyAssistant.Bot.Local;

/// <summary>Reads what a client of the page sends as strictly as what comes from a channel.</summary>
internal static class SentJson
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <returns>Null when it is no object that can be read in one way only.</returns>
    public static async Task<JsonObject?> ReadAsync(Stream sent, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await sent.CopyToAsync(body, cancellationToken);
        if (ActivityParser.Fault(body.ToArray()) is not null) return null;
        try
        {
            return JsonNode.Parse(body.ToArray(), documentOptions: Reading) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
