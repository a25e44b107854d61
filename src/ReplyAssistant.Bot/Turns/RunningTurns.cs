using System.Collections.Concurrent;

namespace ReplyAssistant.Bot.Turns;

/// <summary>Why a turn was broken off.</summary>
internal enum BreakReason
{
    None,

    /// <summary>取消, or the channel's own stop button.</summary>
    Stopped,

    /// <summary>It took longer than a turn may.</summary>
    TooLong,

    /// <summary>The program ends; the turn is taken up again at the next start.</summary>
    Farewell,
}

/// <summary>A turn in work.</summary>
internal sealed class RunningTurn(string speaker, DateTimeOffset begun) : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private int reason;

    public string Speaker => speaker;

    public DateTimeOffset Begun => begun;

    /// <summary>What is being done, in the user's words.</summary>
    public string? Doing { get; set; }

    public BreakReason Reason => (BreakReason)Volatile.Read(ref reason);

    public CancellationToken Token => source.Token;

    public void Break(BreakReason because)
    {
        // The first reason counts: what follows is its consequence.
        if (Interlocked.CompareExchange(ref reason, (int)because, (int)BreakReason.None) == (int)BreakReason.None) source.Cancel();
    }

    public void Dispose() => source.Dispose();
}

/// <summary>The turns in work, so that they can be broken off.</summary>
internal sealed class RunningTurns
{
    private readonly ConcurrentDictionary<string, RunningTurn> turns = new(StringComparer.Ordinal);

    public void Add(string lane, RunningTurn turn) => turns[lane] = turn;

    public void Remove(string lane) => turns.TryRemove(lane, out _);

    /// <returns>The person's own turn; in a group nobody stops another's work.</returns>
    public RunningTurn? Find(string lane, string speaker) =>
        turns.TryGetValue(lane, out var turn) && turn.Speaker == speaker ? turn : null;

    public void BreakAll(BreakReason because)
    {
        foreach (var turn in turns.Values) turn.Break(because);
    }
}
