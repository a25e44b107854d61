namespace ReplyAssistant.Conversations.Desk;

/// <summary>What a conversation remembers between turns: ids and places, and a proposal that still lacks something.</summary>
public sealed record TalkState
{
    /// <summary>The draft that is talked about.</summary>
    public string? Draft { get; init; }

    /// <summary>What the user said of the pending proposal: kind, number, session, title.</summary>
    public IReadOnlyDictionary<string, string> Told { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The sources of each message of the last answer that cited any, in the order of their marks.</summary>
    public IReadOnlyList<IReadOnlyList<ShownSource>> Shown { get; init; } = [];

    /// <summary>The sentence last asked about.</summary>
    public int? Sentence { get; init; }

    /// <summary>What was last looked for.</summary>
    public string? Query { get; init; }
}

/// <summary>A place that a mark in a message stood for.</summary>
/// <param name="Start">Into the cleaned text of the document.</param>
public sealed record ShownSource(string Document, int Start, int End);
