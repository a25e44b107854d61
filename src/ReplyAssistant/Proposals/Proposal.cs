namespace ReplyAssistant.Proposals;

/// <summary>Whether it is a 提案 of the CPPCC or a 建议 of the NPC.</summary>
public enum ProposalKind
{
    /// <summary>提案 of a CPPCC member, party, circle or group.</summary>
    Cppcc,

    /// <summary>建议 of an NPC deputy or delegation.</summary>
    Npc,
}

/// <summary>A 提案 or 建议, as far as a reply has to know it.</summary>
public sealed record Proposal
{
    public required ProposalKind Kind { get; init; }

    /// <summary>案号 or 建议号, without 第 and 号; null when the text gives none.</summary>
    public required string? Number { get; init; }

    /// <summary>届次 as printed: 市政协七届一次会议; null when the text gives none.</summary>
    public required string? Session { get; init; }

    public required string Title { get; init; }

    /// <summary>As printed: 但红学等委员, 九三学社深圳市委会; empty when the text names nobody.</summary>
    public required IReadOnlyList<string> Proposers { get; init; }

    public string? LeadBureau { get; init; }

    public IReadOnlyList<string> CoBureaus { get; init; } = [];

    /// <summary>交办日期: the day from which the term of the answer runs; null when the form does not give it.</summary>
    public DateOnly? AssignedOn { get; init; }

    /// <summary>办理期限, where the form names its day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>案由, 背景 or 问题: what stands before what is asked; empty when there is none.</summary>
    public string Background { get; init; } = "";

    public required IReadOnlyList<ProposalRequest> Requests { get; init; }

    /// <summary>未归入建议事项: sentences of the part that asks which belong to no request, as they stand.</summary>
    public IReadOnlyList<string> Unassigned { get; init; } = [];

    /// <summary>Earlier proposals that this one names; their numbers and sessions are never its own.</summary>
    public IReadOnlyList<EarlierProposal> Earlier { get; init; } = [];

    /// <summary>What the form does not say and was gathered from elsewhere: to be confirmed by a person.</summary>
    public IReadOnlyList<InferredFact> Inferred { get; init; } = [];

    /// <summary>What a limit cut off, for the reader of the summary: one Chinese sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>One thing a proposal asks for: the unit a reply has to answer.</summary>
public sealed record ProposalRequest
{
    /// <summary>As printed without its separator ("一", "（二）", "3", "一是"); empty for a request that is not numbered.</summary>
    public required string Number { get; init; }

    /// <summary>The point as a letter would quote it, without number and final punctuation.</summary>
    public required string Heading { get; init; }

    /// <summary>Everything asked under this number, the heading included when it runs into the text.</summary>
    public required string Text { get; init; }

    /// <summary>1-based index of the request whose text hid this one; null for a request of its own.</summary>
    public int? HiddenIn { get; init; }

    /// <summary>1-based index in <see cref="Proposal.Earlier"/> of the proposal whose answer it wants an account of; null for a request of another kind.</summary>
    public int? FollowsUp { get; init; }
}
