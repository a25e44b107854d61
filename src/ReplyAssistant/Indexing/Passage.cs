using ReplyAssistant.Documents;

namespace ReplyAssistant.Indexing;

/// <summary>The unit of search: a provision, or a paragraph under its headings.</summary>
public sealed record Passage
{
    public required string DocumentId { get; init; }

    /// <summary>Its place among the passages of the document, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Headings above it, outermost first.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>UTF-16 offsets into the cleaned text; the end is exclusive.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Text { get; init; }

    public required ZoneKind Zone { get; init; }
}

/// <summary>A case: a point that was asked in the past, and where its answer stands.</summary>
public sealed record PastPoint
{
    public required string DocumentId { get; init; }

    /// <summary>Its place among the points of the letter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What was asked.</summary>
    public required string Point { get; init; }

    /// <summary>The title of the proposal that asked it, without 《》; null when the letter does not say.</summary>
    public string? ProposalTitle { get; init; }

    /// <summary>Offsets of the answer in the cleaned text, its heading excluded.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }
}

/// <summary>A document made ready for the store.</summary>
public sealed record IndexedDocument(
    SourceDocument Document, IReadOnlyList<Passage> Passages, IReadOnlyList<PastPoint> Points);
