namespace ReplyAssistant.Documents.Structure;

/// <summary>Where in a document its title and its text stand, and which voices speak around them.</summary>
internal sealed record DocumentParts
{
    public required FoundTitle? Title { get; init; }

    /// <summary>Index of the first line of the text below title, number and labels.</summary>
    public required int TextStart { get; init; }

    /// <summary>Index after the last line of the text, before what the site puts below.</summary>
    public required int TextEnd { get; init; }

    public required IReadOnlyList<Zone> Zones { get; init; }
}
