using System.Collections.Concurrent;

namespace ReplyAssistant.Bot.Sending;

/// <summary>Keeps below what Teams allows a bot in one conversation.</summary>
internal sealed class SendPace(TimeProvider clock)
{
    // Teams' own table: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in an hour.
    private static readonly (int Most, TimeSpan In)[] Windows =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    // So many conversations are remembered before idle ones are dropped.
    private const int Remembered = 4096;

    private readonly ConcurrentDictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    /// <summary>Waits until one more may be sent.</summary>
    public async Task WaitAsync(string lane, CancellationToken cancellationToken)
    {
        if (lanes.Count > Remembered) Tidy();
        while (lanes.GetOrAdd(lane, _ => new Lane()).Reserve(clock.GetUtcNow()) is { } wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
    }

    private void Tidy()
    {
        var old = clock.GetUtcNow() - Windows[^1].In;
        foreach (var (key, lane) in lanes)
        {
            if (lane.LastBefore(old)) lanes.TryRemove(key, out _);
        }
    }

    private sealed class Lane
    {
        private readonly List<DateTimeOffset> times = [];

        /// <returns>Zero when it may be sent now, and is counted.</returns>
        public TimeSpan Reserve(DateTimeOffset now)
        {
            lock (times)
            {
                times.RemoveAll(t => t <= now - Windows[^1].In);
                var wait = Windows.Max(w => times.Count < w.Most ? TimeSpan.Zero : times[^w.Most] + w.In - now);
                if (wait > TimeSpan.Zero) return wait;
                times.Add(now);
                return TimeSpan.Zero;
            }
        }

        public bool LastBefore(DateTimeOffset moment)
        {
            lock (times) return times.Count == 0 || times[^1] < moment;
        }
    }
}
