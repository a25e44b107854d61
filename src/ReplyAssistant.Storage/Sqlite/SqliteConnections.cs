using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Opens connections to one store file and runs work on them; every piece of work has its own.</summary>
internal sealed class SqliteConnections(string path, StoreOptions options) : IDisposable
{
    public string Path => path;

    private string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = options.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        // After SQLite's own waiting the provider tries again until this runs out; 0 would be for ever.
        DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds),
    }.ToString();

    /// <summary>Reads in one snapshot, whatever another process writes meanwhile.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        GuardAsync(() => Run(deferred: true, (connection, _) => work(connection), cancellationToken), cancellationToken);

    /// <summary>Writes all or nothing.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => Write(work, cancellationToken), cancellationToken);

    /// <summary>Writes all or nothing on the caller's thread.</summary>
    public T Write<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => Guard(
        () => Run(
            deferred: false,
            (connection, transaction) =>
            {
                var result = work(connection);
                cancellationToken.ThrowIfCancellationRequested();
                transaction.Commit();
                return result;
            },
            cancellationToken),
        cancellationToken);

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            var wait = Math.Max(1000, (int)options.BusyTimeout.TotalMilliseconds);
            connection.Run($"PRAGMA busy_timeout = {wait}; PRAGMA cache_size = -16384;");
            if (options.Erases) connection.Run("PRAGMA secure_delete = ON");
            if (options.MaxPages is { } pages) connection.Run($"PRAGMA max_page_count = {pages}");
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs work off the caller's thread; what SQLite throws comes out as a sentence.</summary>
    public Task<T> GuardAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        Task.Run(() => Guard(work, cancellationToken), cancellationToken);

    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private T Guard<T>(Func<T> work, CancellationToken cancellationToken)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(null, e, cancellationToken);
        }
        catch (SqliteException e) when (SqliteErrors.Explain(e, path) is not null)
        {
            throw SqliteErrors.Explain(e, path)!;
        }
    }

    private T Run<T>(bool deferred, Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred);
        using var cancelling = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
        return work(connection, transaction);
    }
}
