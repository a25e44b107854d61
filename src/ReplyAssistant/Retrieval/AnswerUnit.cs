using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>What a source says under one heading: the piece in which evidence is taken over.</summary>
public sealed record AnswerUnit
{
    public required StoredDocument Document { get; init; }

    /// <summary>Headings above it, outermost first.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>In the order of the document, all under the same path.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>The share of the request's matter it holds, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>True when the past point is the same question, so that its whole answer bears on the request.</summary>
    public required bool AnswersSamePoint { get; init; }

    /// <summary>Indices of the request's clauses it covers.</summary>
    public required IReadOnlyList<int> Clauses { get; init; }

    /// <summary>Where newer units cover some of its clauses, the clauses that it alone covers; null when it is wanted whole.</summary>
    public IReadOnlyList<int>? OnlyFor { get; init; }

    /// <summary>In Chinese, strongest first.</summary>
    public required IReadOnlyList<string> Why { get; init; }
}

/// <summary>What was found for one request.</summary>
/// <param name="Matter">What the request is about.</param>
/// <param name="Units">Best first; empty when nothing in the store bears on the request.</param>
public sealed record RequestEvidence(RequestMatter Matter, IReadOnlyList<AnswerUnit> Units)
{
    /// <summary>Clauses of which no unit says anything.</summary>
    public required IReadOnlyList<string> Uncovered { get; init; }
}

/// <summary>What may be used as evidence.</summary>
public sealed record EvidenceFilter
{
    /// <summary>Ids of documents left out.</summary>
    public IReadOnlyCollection<string> ExcludedDocuments { get; init; } = [];

    /// <summary>The letter's date: a document of a later day is no evidence.</summary>
    public required DateOnly On { get; init; }
}
