using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>The protocol's error body: a code, and nothing of what was received.</summary>
internal static class ErrorBody
{
    public static Task WriteAsync(HttpResponse response, int status, string code)
    {
        response.StatusCode = status;
        return response.WriteAsJsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = code } }, BotJson.Wire.JsonObject);
    }
}
