namespace ReplyAssistant.Conversations;

/// <summary>One thing that a person did in a conversation: said something, handed over files, or pressed a card's button.</summary>
public sealed record Turn
{
    /// <summary>The same when the turn is run again after a crash, so that what it changes can be changed once.</summary>
    public required string Id { get; init; }

    public required ConversationScope Conversation { get; init; }

    public required Speaker Speaker { get; init; }

    /// <summary>What was said, without the mention of the assistant; empty when only files or a press came.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<ReceivedFile> Files { get; init; } = [];

    public CardPress? Press { get; init; }
}

/// <summary>Where a turn happens. Nothing may be looked up across scopes.</summary>
/// <param name="Key">Opaque and unique over all channels.</param>
/// <param name="Tenant">The organisation, as vouched for by the channel; null where there is none.</param>
/// <param name="IsGroup">More than one person reads: no files are taken in or given out here.</param>
public sealed record ConversationScope(string Key, string? Tenant, bool IsGroup);

/// <summary>Who speaks.</summary>
public sealed record Speaker
{
    /// <summary>Opaque and unique over all channels; the key of what is kept about the person.</summary>
    public required string Key { get; init; }

    /// <summary>The object id in the organisation's directory; null where nobody vouches for one. Roles are given by it and the tenant.</summary>
    public string? DirectoryId { get; init; }

    /// <summary>For showing only; anybody may choose any name.</summary>
    public string? Name { get; init; }
}

/// <summary>A file that a person handed over; already fetched, within limits, of an accepted kind.</summary>
/// <param name="Name">As the sender named it: not a path.</param>
public sealed record ReceivedFile(string Name, byte[] Content);

/// <summary>A press of a card's button.</summary>
/// <param name="Values">The button's data and the card's inputs; all of it comes from the client and may be forged.</param>
public sealed record CardPress(string Verb, IReadOnlyDictionary<string, string> Values);
