namespace ReplyAssistant.Cli;

/// <summary>What a calling script learns.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but there are findings of severity error, or an item was refused.</summary>
    public const int DoneWithErrors = 1;

    /// <summary>The call or its input cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>The world failed: the store is locked, the disk is full, the user broke off.</summary>
    public const int WorldFailed = 3;
}

/// <summary>The call or its input cannot be used; the message is one Chinese sentence that says what to do.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);
