namespace ReplyAssistant.Conversations;

/// <summary>One thing that the assistant gives in answer to a turn, in the order it is to be seen.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>What is being done now. Comes only with work of more than about three seconds; a front end may show, replace or leave it out.</summary>
    public sealed record Progress(string Text) : Reply;

    /// <summary>The next message as far as it is written; begins with the one before it, and the message begins with the last.</summary>
    public sealed record SoFar(AnswerText Text) : Reply;

    /// <summary>Something said.</summary>
    public sealed record Message(AnswerText Text) : Reply
    {
        /// <summary>Drafted or found by the program, so that it carries the AI label and asks for thumbs; false for commands and errors.</summary>
        public bool IsGenerated { get; init; }

        /// <summary>What the user may say next, at most three.</summary>
        public IReadOnlyList<string> Suggestions { get; init; } = [];

        /// <summary>What the message is about (a draft's id and revision), given back with feedback on it.</summary>
        public string? About { get; init; }
    }

    /// <summary>A card to look at and press.</summary>
    public sealed record Shown(Card Card) : Reply;

    /// <summary>A file that the reader may take; asked for through <see cref="IConversation.OpenFileAsync"/>.</summary>
    public sealed record Offered(FileOffer File) : Reply;

    public static Message Say(string words) => new(AnswerText.Of(words));
}

/// <summary>A file that can be had.</summary>
/// <param name="Key">Opaque; travels through the client and back, so it names the file and proves nothing.</param>
/// <param name="Description">What the file is, in a few words.</param>
/// <param name="Size">Bytes.</param>
public sealed record FileOffer(string Key, string Name, string Description, long Size);

/// <summary>A file that was asked for.</summary>
public sealed record OfferedFile(string Name, byte[] Content);
