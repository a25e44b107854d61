namespace ReplyAssistant.Conversations;

/// <summary>A card as data; a front end draws it.</summary>
public sealed record Card
{
    public required string Title { get; init; }

    public IReadOnlyList<CardFact> Facts { get; init; } = [];

    /// <summary>Plain paragraphs below the facts.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    public IReadOnlyList<CardInput> Inputs { get; init; } = [];

    /// <summary>At most six. A card without buttons is closed.</summary>
    public IReadOnlyList<CardButton> Buttons { get; init; } = [];
}

public sealed record CardFact(string Name, string Value);

/// <summary>A field to write in.</summary>
/// <param name="Id">The name of its value in <see cref="CardPress.Values"/>.</param>
public sealed record CardInput(string Id, string Label, int MaxLength)
{
    public bool IsMultiline { get; init; }
}

/// <summary>A button.</summary>
/// <param name="Data">Comes back with the press; nothing secret, nothing that is believed without looking it up.</param>
public sealed record CardButton(string Title, string Verb, IReadOnlyDictionary<string, string> Data);

/// <summary>What a press of a button leads to, at once.</summary>
public abstract record CardAnswer
{
    private CardAnswer() { }

    /// <summary>The card looks like this now, for everybody who sees it.</summary>
    public sealed record Replaced(Card Card) : CardAnswer;

    /// <summary>The card stays; one sentence is told.</summary>
    public sealed record Told(string Text) : CardAnswer;

    /// <summary>The press was not accepted, and the sentence says why and what to do.</summary>
    public sealed record Refused(string Text) : CardAnswer;

    /// <summary>It takes longer: the card looks like this meanwhile, and the same turn is put to <see cref="IConversation.AnswerAsync"/>.</summary>
    public sealed record Working(Card Card) : CardAnswer;
}
