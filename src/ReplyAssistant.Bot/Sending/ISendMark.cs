using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Sending;

/// <summary>
/// Remembers that a message is on its way. Nobody can know whether a call reached the channel that a crash broke off, so the time between
/// <see cref="LeavingAsync"/> and the answer is kept as short as it can be: waiting for the pace, a token or a connection lies before it.
/// </summary>
internal interface ISendMark
{
    /// <summary>For channels in our own file, where the message and its mark are written together; null for what is not remembered.</summary>
    SentKey? Key { get; }

    /// <summary>The next thing is the first byte.</summary>
    Task LeavingAsync();

    /// <summary>The channel has certainly not taken it.</summary>
    Task ReturnedAsync();
}

/// <summary>For what is not remembered.</summary>
internal sealed class NoMark : ISendMark
{
    private NoMark() { }

    public static ISendMark Instance { get; } = new NoMark();

    public SentKey? Key => null;

    public Task LeavingAsync() => Task.CompletedTask;

    public Task ReturnedAsync() => Task.CompletedTask;
}
