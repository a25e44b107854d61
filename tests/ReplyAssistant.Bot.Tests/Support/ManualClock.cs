namespace ReplyAssistant.Bot.Tests.Support;

/// <summary>A clock that a test moves; waiting on it is over when it has been moved far enough.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Waiting> timers = [];
    private DateTimeOffset now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    /// <summary>How far the clock has come.</summary>
    public TimeSpan Passed => now - new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (timers) return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (true)
        {
            Waiting? due;
            lock (timers)
            {
                due = timers.Where(t => t.Due <= end).MinBy(t => t.Due);
                if (due is null)
                {
                    now = end;
                    return;
                }
                if (due.Due > now) now = due.Due;
                timers.Remove(due);
            }
            due.Fire();
        }
    }

    /// <summary>Moves the clock from one wait to the next until the work is done.</summary>
    public async Task<T> RunAsync<T>(Task<T> work)
    {
        for (var i = 0; !work.IsCompleted && i < 5000; i++)
        {
            await Task.WhenAny(work, Task.Delay(4));
            // Hourly housekeeping is nobody's wait.
            TimeSpan? next;
            lock (timers) next = timers.Where(t => t.Due - now < TimeSpan.FromMinutes(2)).Select(t => (TimeSpan?)(t.Due - now)).Min();
            if (next is { } wait && !work.IsCompleted) Advance(wait);
        }
        return await work.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private sealed class Waiting(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.timers)
            {
                clock.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = clock.now + dueTime;
                clock.timers.Add(this);
            }
            return true;
        }

        public void Dispose()
        {
            lock (clock.timers) clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
