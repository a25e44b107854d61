using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Local;

/// <summary>A browser's part of the talk with the page: its cookie, its token, its conversation.</summary>
internal sealed class PageClient : IDisposable
{
    private readonly HttpClient http;

    private PageClient(HttpClient http) => this.http = http;

    public string Conversation { get; private set; } = "";

    public string Token { get; set; } = "";

    public string StreamUrl { get; private set; } = "";

    public static async Task<PageClient> OpenAsync(TestBot bot)
    {
        var handler = new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        var client = new PageClient(new HttpClient(handler) { BaseAddress = new Uri(bot.Url) });
        await client.EnterAsync();
        return client;
    }

    /// <summary>Gets a token by the session, as the page does when it is opened or its token has run out.</summary>
    public async Task EnterAsync(bool isNewTalk = false)
    {
        Token = "";
        var ticket = (await JsonAsync(HttpMethod.Post, "/directline/tokens/generate" + (isNewTalk ? "?new" : "")))!;
        Token = ticket["token"]!.GetValue<string>();
        Conversation = ticket["conversationId"]!.GetValue<string>();
        StreamUrl = (await JsonAsync(HttpMethod.Post, "/directline/conversations"))!["streamUrl"]!.GetValue<string>();
    }

    /// <summary>Posts any activity, also one that no honest client writes.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => SendAsync(
        HttpMethod.Post, $"/directline/conversations/{Conversation}/activities", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> SayAsync(string text, string? from = null) => SendAsync(HttpMethod.Post, $"/directline/conversations/{Conversation}/activities",
        new StringContent(new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = from ?? "me" } }.ToJsonString(), Encoding.UTF8, "application/json"));

    public async Task<(IReadOnlyList<JsonObject> Activities, string Watermark)> ReadAsync(string watermark = "")
    {
        var set = (await JsonAsync(HttpMethod.Get, $"/directline/conversations/{Conversation}/activities?watermark={watermark}"))!;
        return ([.. set["activities"]!.AsArray().Select(a => a!.AsObject())], set["watermark"]!.GetValue<string>());
    }

    public async Task<IReadOnlyList<JsonObject>> UntilAsync(Func<JsonObject, bool> condition)
    {
        for (var i = 0; i < 300; i++)
        {
            var (activities, _) = await ReadAsync();
            if (activities.Any(condition)) return activities;
            await Task.Delay(50);
        }
        Assert.Fail("The activity that was waited for did not come.");
        return [];
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (Token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request);
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonNode?> JsonAsync(HttpMethod method, string path)
    {
        using var response = await SendAsync(method, path);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync());
    }
}
