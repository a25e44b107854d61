namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Runs merges after commits, off the callers' way.</summary>
internal sealed class BackgroundMerge(IndexMerger merger) : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly Lock starting = new();
    private Task running = Task.CompletedTask;
    private bool again;
    private bool isRunning;

    /// <summary>Something was written: what is due is merged, now or after what is being merged.</summary>
    public void Start()
    {
        lock (starting)
        {
            again = true;
            if (isRunning || closing.IsCancellationRequested) return;
            isRunning = true;
            running = Task.Run(RunAsync);
        }
    }

    /// <summary>Waits until nothing is due, and merges what is.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        await running.WaitAsync(cancellationToken);
        while (await merger.MergeAsync(cancellationToken)) { }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await running;
        closing.Dispose();
        merger.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (TakeTurn())
                while (await merger.MergeAsync(closing.Token)) { }
        }
        // Nobody asked for it, so nobody is told: a busy file or a full disk is met again by the next commit, which tells.
        catch (Exception e) when (e is StoreException or OperationCanceledException)
        {
            lock (starting) isRunning = false;
        }
    }

    private bool TakeTurn()
    {
        lock (starting)
        {
            var turn = again && !closing.IsCancellationRequested;
            again = false;
            isRunning = turn;
            return turn;
        }
    }
}
