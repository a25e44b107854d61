using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>Reads beside each other; writes that come together are written together, in the order they came.</summary>
/// <remarks>
/// A message needs about eight writes, and each commit waits for the disk. One by one they wait for each other in SQLite's own way, which
/// sleeps up to 100 ms and is not fair; together they wait for the disk once. One thread of its own, so that drafts cannot hold it up.
/// </remarks>
internal sealed class TalkConnections : IDisposable
{
    // So many wait for each other at most; the write-ahead log takes them without effort.
    private const int MostTogether = 64;

    private readonly BlockingCollection<IWaiting> waiting = [];
    private readonly SqliteConnections connections;
    private readonly Thread writer;

    public TalkConnections(SqliteConnections connections)
    {
        this.connections = connections;
        writer = new Thread(Write) { IsBackground = true, Name = "talk writer" };
        writer.Start();
    }

    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => connections.ReadAsync(work, cancellationToken);

    /// <summary>Writes all or nothing; what is told as written is on the disk.</summary>
    /// <param name="work">May be run again: when something written together with it fails, each is done by itself.</param>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        AddAsync(new Waiting<T>(work, TaskCreationOptions.RunContinuationsAsynchronously, cancellationToken), cancellationToken);

    /// <summary>The same, but what awaits it goes on at once, on the writer's own thread: for a short step that must follow the disk closely.</summary>
    public Task<T> WriteAndGoOnAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        AddAsync(new Waiting<T>(work, TaskCreationOptions.None, cancellationToken), cancellationToken);

    public void Dispose()
    {
        waiting.CompleteAdding();
        writer.Join();
        waiting.Dispose();
        connections.Dispose();
    }

    private Task<T> AddAsync<T>(Waiting<T> piece, CancellationToken cancellationToken)
    {
        waiting.Add(piece, cancellationToken);
        return piece.Written;
    }

    private void Write()
    {
        var together = new List<IWaiting>(MostTogether);
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            together.Add(first);
            while (together.Count < MostTogether && waiting.TryTake(out var next)) together.Add(next);
            together.RemoveAll(piece => piece.IsWithdrawn());
            if (!TryTogether(together))
            {
                foreach (var piece in together) piece.RunAlone(connections);
            }
            together.Clear();
        }
    }

    private bool TryTogether(List<IWaiting> together)
    {
        // Alone is alone: its failure is its own.
        if (together.Count < 2) return together.Count == 0;
        try
        {
            using var connection = connections.Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var piece in together) piece.Run(connection);
            transaction.Commit();
        }
        // Whatever one of them throws is told to that one, when each is done by itself.
        catch (Exception)
        {
            return false;
        }
        foreach (var piece in together) piece.Tell();
        return true;
    }

    private interface IWaiting
    {
        bool IsWithdrawn();

        void Run(SqliteConnection connection);

        void Tell();

        void RunAlone(SqliteConnections connections);
    }

    private sealed class Waiting<T>(Func<SqliteConnection, T> work, TaskCreationOptions goingOn, CancellationToken cancellationToken) : IWaiting
    {
        private readonly TaskCompletionSource<T> written = new(goingOn);
        private T result = default!;

        public Task<T> Written => written.Task;

        public bool IsWithdrawn() => cancellationToken.IsCancellationRequested && written.TrySetCanceled(cancellationToken);

        public void Run(SqliteConnection connection) => result = work(connection);

        public void Tell() => written.TrySetResult(result);

        public void RunAlone(SqliteConnections connections)
        {
            try
            {
                written.TrySetResult(connections.Write(work, cancellationToken));
            }
            catch (OperationCanceledException e)
            {
                written.TrySetCanceled(e.CancellationToken);
            }
            // The writer is a boundary: the caller gets what the work threw, and the next is written.
            catch (Exception e)
            {
                written.TrySetException(e);
            }
        }
    }
}
