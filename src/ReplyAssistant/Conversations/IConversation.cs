namespace ReplyAssistant.Conversations;

/// <summary>The seam between front ends and the talk: one turn in, replies out. Turns of one conversation come one at a time, in order.</summary>
/// <remarks>A front end may cancel a turn at any time (取消) and may put it again after a crash, with the same id.</remarks>
public interface IConversation
{
    /// <summary>Answers what was said or handed over, and what a press left to do.</summary>
    IAsyncEnumerable<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>Answers a press; must come back within three seconds.</summary>
    Task<CardAnswer> PressAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>What somebody new is told.</summary>
    Task<IReadOnlyList<Reply>> WelcomeAsync(ConversationScope conversation, CancellationToken cancellationToken);

    /// <returns>Null when there is no such file for this person in this conversation.</returns>
    Task<OfferedFile?> OpenFileAsync(ConversationScope conversation, Speaker speaker, string key, CancellationToken cancellationToken);

    /// <summary>Records what a reader thought of a message.</summary>
    Task TakeFeedbackAsync(Feedback feedback, CancellationToken cancellationToken);

    /// <summary>Erases what the talk itself keeps of the conversation, or of one person in it.</summary>
    Task ForgetAsync(ConversationScope conversation, Speaker? speaker, CancellationToken cancellationToken);
}

/// <summary>A thumb, and perhaps words with it.</summary>
/// <param name="About">Of the message; null when it is not known which.</param>
public sealed record Feedback(ConversationScope Conversation, Speaker Speaker, string? About, bool IsLiked, string Words);
