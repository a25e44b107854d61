namespace ReplyAssistant.Bot.Turns;

/// <summary>Which turn is next: one at a time in a lane, lanes in parallel, the lane that has waited longest first.</summary>
internal sealed class Lanes : IDisposable
{
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly Queue<Lane> ready = new();
    private readonly SemaphoreSlim signal = new(0);

    /// <summary>Turns that have not been begun.</summary>
    public int Waiting { get; private set; }

    public int WaitingIn(string lane)
    {
        lock (lanes) return lanes.TryGetValue(lane, out var found) ? found.Turns.Count : 0;
    }

    public void Add(string lane, long turn)
    {
        lock (lanes)
        {
            if (!lanes.TryGetValue(lane, out var found)) lanes[lane] = found = new Lane(lane);
            found.Turns.Enqueue(turn);
            Waiting++;
            if (found.IsTaken || found.Turns.Count > 1) return;
            ready.Enqueue(found);
        }
        signal.Release();
    }

    /// <summary>Waits for a turn; its lane is closed until <see cref="Release"/>.</summary>
    public async Task<(string Lane, long Turn)> TakeAsync(CancellationToken cancellationToken)
    {
        await signal.WaitAsync(cancellationToken);
        lock (lanes)
        {
            var lane = ready.Dequeue();
            lane.IsTaken = true;
            Waiting--;
            return (lane.Key, lane.Turns.Dequeue());
        }
    }

    public void Release(string lane)
    {
        lock (lanes)
        {
            var found = lanes[lane];
            found.IsTaken = false;
            if (found.Turns.Count == 0)
            {
                lanes.Remove(lane);
                return;
            }
            ready.Enqueue(found);
        }
        signal.Release();
    }

    public void Dispose() => signal.Dispose();

    private sealed class Lane(string key)
    {
        public string Key => key;

        public Queue<long> Turns { get; } = new();

        public bool IsTaken { get; set; }
    }
}
