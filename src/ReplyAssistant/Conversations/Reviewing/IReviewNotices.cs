namespace ReplyAssistant.Conversations.Reviewing;

/// <summary>Tells people who are not in the conversation what happened to a draft.</summary>
/// <remarks>Who cannot be reached is not told: lists and cards stay where they are.</remarks>
public interface IReviewNotices
{
    /// <summary>Comes back at once; what is told is told later.</summary>
    void Tell(ReviewNotice notice);
}

/// <summary>What is told, and to whom.</summary>
/// <param name="Tenant">Nobody of another one is told.</param>
public sealed record ReviewNotice(string? Tenant, NoticeTo To, string Words)
{
    /// <summary>To decide on at once; null where there is nothing to decide.</summary>
    public Card? Card { get; init; }
}

/// <summary>Whom a notice is for.</summary>
public abstract record NoticeTo
{
    private NoticeTo() { }

    /// <summary>These people, each in the conversation that they alone have with the assistant.</summary>
    public sealed record People(IReadOnlyList<string> DirectoryIds) : NoticeTo;

    /// <summary>All who read this conversation.</summary>
    public sealed record Conversation(string Key) : NoticeTo;
}

/// <summary>Where there is nobody to tell: the terminal.</summary>
public sealed class NoReviewNotices : IReviewNotices
{
    public void Tell(ReviewNotice notice)
    {
    }
}
