using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>Microsoft's Direct Line client, driven from here.</summary>
internal sealed class DirectLineClient : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    private readonly Process process;
    private readonly ConcurrentQueue<JsonObject> lines = new();
    private readonly string url;

    private DirectLineClient(Process process, string url) => (this.process, this.url) = (process, url);

    /// <summary>Ids of the messages that the client has brought, in their order.</summary>
    public IReadOnlyList<string> Messages => [.. lines.Where(l => (string?)l["type"] == "message").Select(l => (string)l["id"]!)];

    /// <param name="way">socket or polling.</param>
    public static async Task<DirectLineClient> StartAsync(string url, string way)
    {
        var folder = await NodeClients.ReadyAsync();
        var client = new DirectLineClient(Process.Start(NodeClients.Node(folder, "directline.js", $"{new Uri(url).Port}", way))!, url);
        client.process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } data) client.lines.Enqueue(JsonNode.Parse(data)!.AsObject());
        };
        client.process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } data) client.lines.Enqueue(new JsonObject { ["error"] = data });
        };
        client.process.BeginOutputReadLine();
        client.process.BeginErrorReadLine();
        await client.UntilAsync(l => l["ready"] is not null, "the client's conversation");
        return client;
    }

    public Task TellAsync(string act) => process.StandardInput.WriteLineAsync(act);

    public Task HearsAsync(string words, int times = 1) => Until.TrueAsync(
        () => lines.Count(l => (string?)l["role"] == "bot" && ((string?)l["text"])?.Contains(words, StringComparison.Ordinal) == true) >= times,
        $"“{words}”; the client has {string.Join("\n", lines.Select(l => l.ToJsonString()))}", 60);

    public Task UntilAsync(Func<JsonObject, bool> condition, string what) => Until.TrueAsync(() => lines.Any(condition), what, 60);

    /// <summary>Ids of the messages that the bot keeps of the conversation, in their order.</summary>
    public async Task<IReadOnlyList<string>> KeptAsync()
    {
        var ready = lines.First(l => l["ready"] is not null);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{url}/directline/conversations/{ready["ready"]}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)ready["token"]!);
        using var response = await Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var set = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return [.. set["activities"]!.AsArray().Where(a => (string?)a!["type"] == "message").Select(a => (string)a!["id"]!)];
    }

    public ValueTask DisposeAsync() => NodeClients.EndAsync(process);
}
