namespace ReplyAssistant.Indexing;

/// <summary>The part of a passage, or of a past point, in which a term stands.</summary>
public enum TermField
{
    Body,

    /// <summary>The headings above the passage.</summary>
    Path,

    /// <summary>The title of the document; of a past point, the title of the proposal that asked it.</summary>
    Title,

    /// <summary>What was asked in the past.</summary>
    Question,
}

/// <summary>A word of the dictionary, or two neighbouring characters.</summary>
public enum TermKind
{
    Word,
    Bigram,

    /// <summary>What a word of the query is called elsewhere.</summary>
    OtherWording,
}

/// <summary>One term of the query in one field of what was found: why it was found.</summary>
public sealed record TermMatch
{
    public required string Term { get; init; }

    public required TermField Field { get; init; }

    public required TermKind Kind { get; init; }

    /// <summary>How many passages (or points) of the store hold the term in this field.</summary>
    public required int PassagesHolding { get; init; }

    /// <summary>How often it stands in this field of this hit.</summary>
    public required int Occurrences { get; init; }

    /// <summary>Its share of the score; the shares of a hit sum up to the score.</summary>
    public required double Weight { get; init; }
}
