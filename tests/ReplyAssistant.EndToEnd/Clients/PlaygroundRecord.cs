using System.Text.Json.Nodes;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>One call between the Playground and the bot, as the Playground wrote it down.</summary>
internal sealed record PlaygroundCall(JsonNode Written)
{
    /// <summary>The bot called the Playground's connector; otherwise the Playground called the bot.</summary>
    public bool IsFromBot => ((string)Written["direction"]!).StartsWith("User Application", StringComparison.Ordinal);

    public string Method => (string?)Written["request"]?["method"] ?? "";

    public string Url => (string?)Written["request"]?["url"] ?? "";

    public int Status => (int?)Written["response"]?["statusCode"] ?? 0;

    public JsonNode? Body => Written["request"]?["body"];

    public JsonNode? Answer => Written["response"]?["body"];

    public string? Text => (string?)Body?["text"];

    public string? Authorization => Header("authorization");

    /// <summary>What the bot says of a stream; null when the call is no part of one.</summary>
    public JsonNode? Stream => Body?["entities"]?.AsArray().FirstOrDefault(e => (string?)e?["type"] == "streaminfo");

    private string? Header(string name) =>
        (string?)Written["request"]?["headers"]?.AsObject().FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>The Playground's own recording of every call, with its answer.</summary>
internal sealed class PlaygroundRecord(string file)
{
    private int seen;

    public string File => file;

    /// <summary>What was written down since <see cref="Forget"/>; a call stands here once it has been answered.</summary>
    public IReadOnlyList<PlaygroundCall> Calls => [.. All().Skip(seen)];

    public IReadOnlyList<PlaygroundCall> FromBot => [.. Calls.Where(c => c.IsFromBot)];

    public IReadOnlyList<PlaygroundCall> ToBot => [.. Calls.Where(c => !c.IsFromBot)];

    public void Forget() => seen = All().Count;

    private List<PlaygroundCall> All()
    {
        if (!System.IO.File.Exists(file)) return [];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        // What is being written has no end mark yet.
        return [.. reader.ReadToEnd().Split("\n---\n")[..^1].Select(one => new PlaygroundCall(JsonNode.Parse(one)!))];
    }
}
