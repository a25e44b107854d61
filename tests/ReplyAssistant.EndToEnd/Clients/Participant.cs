using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>Somebody in the Playground's tenant, who writes and presses as its page would have it done.</summary>
internal sealed class Participant(Playground playground, string id)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(60) };

    public string Id => id;

    public async Task SayAsync(string conversation, string text, bool mention = false)
    {
        var message = new JsonObject { ["from"] = From(), ["text"] = text, ["textFormat"] = "plain" };
        if (mention)
        {
            var bot = playground.Config["bot"]!;
            message["text"] = $"<at>{bot["name"]}</at> {text}";
            message["mentions"] = new JsonArray(new JsonObject
            {
                ["mentioned"] = new JsonObject { ["id"] = (string)bot["id"]!, ["name"] = (string)bot["name"]! }, ["text"] = $"<at>{bot["name"]}</at>",
            });
        }
        await PostAsync($"_conversation/v1/conversations/{conversation}/messages", message);
    }

    /// <summary>Presses an Action.Execute.</summary>
    /// <returns>What is drawn for it: the answer's type and value.</returns>
    public async Task<JsonNode> PressAsync(string conversation, string message, string verb, JsonObject data)
    {
        var press = In(conversation, message);
        press["name"] = "adaptiveCard/action";
        press["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = "按钮", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual",
        };
        return JsonNode.Parse(await PostAsync("_conversation/v1/invoke", press))!;
    }

    /// <summary>Presses an Action.Submit.</summary>
    public Task SubmitAsync(string conversation, string message, JsonObject value)
    {
        var press = In(conversation, message);
        press["value"] = value;
        return PostAsync("_conversation/v1/submit", press);
    }

    private JsonObject From() => new() { ["id"] = id };

    private JsonObject In(string conversation, string message) =>
        new() { ["from"] = From(), ["conversation"] = new JsonObject { ["id"] = conversation }, ["replyToId"] = message };

    private async Task<string> PostAsync(string path, JsonObject body)
    {
        using var response = await Http.PostAsJsonAsync($"http://127.0.0.1:{playground.Port}/{path}", body);
        var said = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode} {said}");
        return said;
    }
}
