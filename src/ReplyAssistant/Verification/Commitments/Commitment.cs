using ReplyAssistant.Documents;

namespace ReplyAssistant.Verification.Commitments;

/// <summary>What a letter promises: the words, who is to do it, and by when.</summary>
public sealed record Commitment
{
    /// <summary>The sentence, cleaned.</summary>
    public required string Quote { get; init; }

    /// <summary>Where the sentence stands in the cleaned text.</summary>
    public required TextSpan Place { get; init; }

    /// <summary>The asked point under which it is made.</summary>
    public required string Point { get; init; }

    /// <summary>As the letter names them: 我局, 市交通运输局; null where the sentence names nobody, which means the bureau that signs.</summary>
    public string? Owner { get; init; }

    /// <summary>True for 相关部门 and the like: somebody else is to do it, and it is not said who.</summary>
    public bool IsOwnerVague { get; init; }

    /// <summary>By when, as written: 2024年底前; null where there is no date.</summary>
    public string? DueText { get; init; }

    /// <summary>The last day of what is written.</summary>
    public DateOnly? Due { get; init; }
}
