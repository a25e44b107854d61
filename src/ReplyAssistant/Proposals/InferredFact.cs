namespace ReplyAssistant.Proposals;

/// <summary>A fact of a proposal's head.</summary>
public enum ProposalFact
{
    Kind,
    Number,
    Session,
    Title,
    Proposers,
}

/// <summary>Where a fact was gathered that no field of the form and no title line says.</summary>
public enum InferredFrom
{
    /// <summary>A sentence at the beginning: 我是来自教育界的委员.</summary>
    Opening,

    /// <summary>The last lines: who signed.</summary>
    Signature,

    /// <summary>A field of the form that says something else: 界别.</summary>
    OtherField,

    /// <summary>The words of the text, or its first line.</summary>
    Wording,
}

/// <summary>A fact of the head that was gathered and not told.</summary>
/// <param name="Quote">The words that it was gathered from.</param>
public sealed record InferredFact(ProposalFact Fact, InferredFrom From, string Quote);
