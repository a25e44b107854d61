using Microsoft.Data.Sqlite;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>What an open store keeps of its index in memory: heads of segments, pages, and the latest snapshot.</summary>
/// <remarks>Nothing here grows stale: segments are immutable, and each search asks for the list of them in its own transaction.</remarks>
internal sealed class IndexCache
{
    // A hundred thousand passages of 300 characters take some 40 MB.
    private const long PageBytes = 64_000_000;

    private readonly PageCache pages = new(PageBytes);
    private readonly Lock changing = new();
    private (IReadOnlyList<SegmentRow> Rows, Snapshot Snapshot) latest = ([], new Snapshot([]));

    public IPageSource Pages(SqliteConnection connection) => new SqlitePages(connection, pages);

    /// <summary>The index as the caller's transaction sees it.</summary>
    public Snapshot At(SqliteConnection connection)
    {
        var table = new SegmentTable(connection);
        var rows = table.LiveRows();
        var known = Latest();
        if (rows.SequenceEqual(known.Rows)) return known.Snapshot;

        var snapshot = new Snapshot([.. rows.Select(row => Live(table, row, known))]);
        lock (changing) latest = (rows, snapshot);
        return snapshot;
    }

    private (IReadOnlyList<SegmentRow> Rows, Snapshot Snapshot) Latest()
    {
        lock (changing) return latest;
    }

    private static LiveSegment Live(SegmentTable table, SegmentRow row, (IReadOnlyList<SegmentRow> Rows, Snapshot Snapshot) known)
    {
        for (var i = 0; i < known.Rows.Count; i++)
        {
            if (known.Rows[i].Id != row.Id) continue;
            var segment = known.Snapshot.Segments[i];
            return known.Rows[i] == row ? segment : new LiveSegment(segment.Segment, table.Dead(segment.Segment, row));
        }
        var read = table.Head(row.Id);
        return new LiveSegment(read, table.Dead(read, row));
    }
}
