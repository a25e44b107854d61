namespace ReplyAssistant.Conversations.Desk;

/// <summary>What a conversation remembers between turns: ids and places, and a proposal that still lacks something.</summary>
public sealed record TalkState
{
    /// <summary>The draft that is talked about.</summary>
    public string? Draft { get; init; }

    /// <summary>The draft that was talked about before it.</summary>
    public string? Previous { get; init; }

    /// <summary>The turn that drafted the proposal that was given last; null while it waits to be drafted.</summary>
    public string? DraftedIn { get; init; }

    /// <summary>The revision of <see cref="Draft"/> that was shown for review here; a decision in words is one on it.</summary>
    public int? ReviewSeen { get; init; }

    /// <summary>What the user said of the pending proposal: kind, number, session, title.</summary>
    public IReadOnlyDictionary<string, string> Told { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    // What a reader can still scroll back to.
    private const int MostShown = 24;

    /// <summary>The sources of each of the latest messages that cited any, in the order of their marks.</summary>
    public IReadOnlyList<IReadOnlyList<ShownSource>> Shown { get; init; } = [];

    /// <summary>The sentence last asked about.</summary>
    public int? Sentence { get; init; }

    /// <summary>What was last looked for.</summary>
    public string? Query { get; init; }

    /// <summary>These messages are the latest on the reader's screen.</summary>
    public TalkState Showing(IEnumerable<AnswerText> messages) =>
        this with { Shown = [.. Shown.Concat(messages.Select(LetterMessages.SourcesOf).Where(k => k.Count > 0)).TakeLast(MostShown)] };

    /// <summary>Another draft is talked about from now on.</summary>
    public TalkState On(string draft) => string.Equals(Draft, draft, StringComparison.Ordinal) ? this
        : this with { Draft = draft, Previous = Draft, Shown = [], Sentence = null, Query = null, ReviewSeen = null };
}

/// <summary>A place that a mark in a message stood for.</summary>
/// <param name="Start">Into the cleaned text of the document.</param>
public sealed record ShownSource(string Document, int Start, int End);
