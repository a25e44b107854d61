using ReplyAssistant.Drafting;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Conversations.Desk;

/// <summary>Where a draft stands on its way out of the bureau.</summary>
public enum ReviewState
{
    /// <summary>起草中.</summary>
    Drafting,

    /// <summary>待审核: a revision was handed to a reviewer.</summary>
    InReview,

    /// <summary>已退回: with a comment.</summary>
    Returned,

    /// <summary>已通过: nothing is changed any more.</summary>
    Approved,
}

/// <summary>What a reader is told of where a draft stands.</summary>
public static class ReviewStateNames
{
    public static string Of(ReviewState state) => state switch
    {
        ReviewState.InReview => "待审核",
        ReviewState.Returned => "已退回",
        ReviewState.Approved => "已通过",
        _ => "起草中",
    };
}

/// <summary>A draft with its life: whose it is, which revision is the latest, where it stands.</summary>
public sealed record DraftRecord
{
    /// <summary>Ten letters and digits; says nothing and opens nothing by itself.</summary>
    public required string Id { get; init; }

    /// <summary>The conversation in which it was drafted.</summary>
    public required string Conversation { get; init; }

    public required string? Tenant { get; init; }

    /// <summary><see cref="Speaker.Key"/> of the drafter.</summary>
    public required string Owner { get; init; }

    public required string? OwnerName { get; init; }

    public required ProposalKind Kind { get; init; }

    public required string? Number { get; init; }

    /// <summary>Of the proposal.</summary>
    public required string Title { get; init; }

    /// <summary>The latest, from 1.</summary>
    public required int Revision { get; init; }

    public required ReviewState State { get; init; }

    /// <summary>The revision that was handed in, or decided on.</summary>
    public int? ReviewedRevision { get; init; }

    /// <summary>What the reviewer wrote when returning it.</summary>
    public string? Comment { get; init; }

    public string? DecidedBy { get; init; }

    /// <summary>交办日期; null when nobody has said it.</summary>
    public DateOnly? AssignedOn { get; init; }

    /// <summary>Until when it is to be answered, where that was fixed or extended with consent; null for the term of the profile.</summary>
    public DateOnly? DueOn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>One state of a draft, and how it came about.</summary>
public sealed record DraftRevision
{
    public required int Number { get; init; }

    public required Draft Draft { get; init; }

    public required string By { get; init; }

    public required string? ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was changed, in Chinese.</summary>
    public required string Change { get; init; }
}

/// <summary>Who does something to a draft, and when.</summary>
/// <param name="Turn">An act is done once for each turn, however often the turn is run.</param>
public sealed record Act(string Turn, string By, string? ByName, DateTimeOffset At, string What);

/// <summary>A finding that a person has looked at and set aside.</summary>
public sealed record DismissedFinding(string Rule, string Quote, string Reason, string By, DateTimeOffset At);
