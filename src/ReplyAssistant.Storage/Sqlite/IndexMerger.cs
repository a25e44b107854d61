using Microsoft.Data.Sqlite;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Makes one segment out of several, beside readers and writers; one process at a time does it.</summary>
/// <remarks>
/// The new pages are written under a segment that nobody reads yet, a megabyte in each transaction, and one short transaction
/// then puts it in the place of the old. A killed merge leaves pages that nobody reads, and the next one clears them away.
/// </remarks>
internal sealed class IndexMerger(SqliteConnections connections, TimeProvider clock) : IDisposable
{
    // Writers wait no longer than for this much to be written.
    private const int PagesAtOnce = 64;

    private readonly MergeTable work = new(Guid.NewGuid().ToString("n"), clock);
    private readonly SemaphoreSlim one = new(1);

    /// <returns>False when nothing was due, or another process is at it.</returns>
    public async Task<bool> MergeAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (!await connections.ReadAsync(work.IsDue, cancellationToken)) return false;
            while (await connections.WriteAsync(work.ClearSome, cancellationToken)) { }
            if (await connections.WriteAsync(work.Claim, cancellationToken) is not { } claim) return false;
            return await connections.GuardAsync(() => Build(claim, cancellationToken), cancellationToken)
                && await connections.WriteAsync(c => work.Flip(c, claim), cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private bool Build(MergeClaim claim, CancellationToken cancellationToken)
    {
        using var connection = connections.Open();
        claim.Load(connection);
        var waiting = new List<byte[]>();
        var merge = new SegmentMerge(claim.Sources, new SqlitePages(connection, cache: null));
        var held = true;
        var head = merge.Write(
            page =>
            {
                waiting.Add(page);
                if (waiting.Count < PagesAtOnce || !held) return;
                held = Write(connection, claim, waiting);
                waiting.Clear();
            },
            cancellationToken);
        claim.Finish(head, merge);
        return held && Write(connection, claim, waiting);
    }

    private bool Write(SqliteConnection connection, MergeClaim claim, List<byte[]> pages)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Who slept for long may find that another process has taken his work for abandoned.
        if (!work.Holds(connection, claim.Segment)) return false;
        var table = new SegmentTable(connection);
        foreach (var page in pages) table.AddPage(claim.Segment, ++claim.Pages, page);
        transaction.Commit();
        return true;
    }
}

/// <summary>A merge that this process has taken on.</summary>
internal sealed class MergeClaim(long segment, IReadOnlyList<SegmentRow> rows)
{
    public long Segment => segment;

    public IReadOnlyList<SegmentRow> Rows => rows;

    public IReadOnlyList<LiveSegment> Sources { get; private set; } = [];

    public int Pages { get; set; }

    public byte[] Head { get; private set; } = [];

    /// <summary>Null when nothing of the sources is alive.</summary>
    public (long First, long Last, int Entries)? Made { get; private set; }

    public void Load(SqliteConnection connection)
    {
        // One snapshot, so that the counts of the dead and the dead agree.
        using var transaction = connection.BeginTransaction(deferred: true);
        var table = new SegmentTable(connection);
        var sources = new List<LiveSegment>();
        foreach (var row in table.LiveRows().Where(live => rows.Any(r => r.Id == live.Id)))
        {
            var head = table.Head(row.Id);
            sources.Add(new LiveSegment(head, table.Dead(head, row)));
        }
        Sources = sources;
    }

    public void Finish(byte[] head, SegmentMerge merge)
    {
        Head = head;
        if (merge.Entries > 0) Made = (merge.First, merge.Last, merge.Entries);
    }

    /// <summary>The entries that were left out.</summary>
    public IEnumerable<long> Dropped()
    {
        foreach (var source in Sources)
            for (var i = 0; i < source.Segment.Entries.Length; i++)
                if (source.IsDead(i)) yield return source.Segment.Entries[i].Number;
    }
}
