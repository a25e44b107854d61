using Microsoft.Data.Sqlite;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>The traces of a merge in the file: who builds, what takes its place, what is cleared away.</summary>
internal sealed class MergeTable(string name, TimeProvider clock)
{
    // A builder gives a sign of life with every megabyte; after this long without one it was killed.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const int Building = 0;

    // A quarter of a second's work at most.
    private const int ClearedAtOnce = 512;

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    private long Abandoned => Now - (long)Patience.TotalSeconds;

    /// <summary>Something is to be merged or cleared away, and nobody is at it.</summary>
    public bool IsDue(SqliteConnection connection) =>
        !IsBuilt(connection) && (Leftover(connection) is not null || Plan(connection) is not null);

    /// <summary>Clears away a part of what is no longer read, or never was.</summary>
    /// <returns>False when there is nothing left to clear.</returns>
    public bool ClearSome(SqliteConnection connection)
    {
        if (Leftover(connection) is not { } segment) return false;
        var cleared = connection.Run(
            """
            DELETE FROM index_pages WHERE id IN (SELECT id FROM index_pages WHERE id BETWEEN $first AND $last LIMIT $most)
            """,
            ("$first", SegmentTable.PageId(segment, 0)), ("$last", SegmentTable.PageId(segment + 1, 0) - 1), ("$most", ClearedAtOnce));
        if (cleared == 0) connection.Run("DELETE FROM index_segments WHERE id = $id", ("$id", segment));
        return true;
    }

    /// <returns>Null when nothing is due any more, or another process was faster.</returns>
    public MergeClaim? Claim(SqliteConnection connection)
    {
        if (IsBuilt(connection) || Plan(connection) is not { } rows) return null;
        var id = new SegmentTable(connection).Insert(Building, rows[0].First, rows[^1].Last, 0, name, Now);
        return new MergeClaim(id, rows);
    }

    /// <summary>Whether the claim is still ours; tells others that we are alive.</summary>
    public bool Holds(SqliteConnection connection, long segment) => connection.Run(
        "UPDATE index_segments SET alive = $now WHERE id = $id AND state = 0 AND builder = $name",
        ("$now", Now), ("$id", segment), ("$name", name)) > 0;

    /// <summary>Puts the new segment in the place of the old ones.</summary>
    public bool Flip(SqliteConnection connection, MergeClaim claim)
    {
        var sources = connection.Run(
            "UPDATE index_segments SET state = 2 WHERE state = 1 AND id IN (SELECT value FROM json_each($ids))",
            ("$ids", StoreJson.Of(claim.Rows.Select(r => r.Id))));
        // Somebody threw the index away meanwhile.
        if (!Holds(connection, claim.Segment) || sources != claim.Rows.Count)
            throw new StoreBusyException("索引已由另一程序重建，请稍后重试。");
        foreach (var dropped in claim.Dropped()) connection.Run("DELETE FROM index_dead WHERE number = $number", ("$number", dropped));
        if (claim.Made is not { } made)
        {
            connection.Run("UPDATE index_segments SET state = 2 WHERE id = $id", ("$id", claim.Segment));
            return true;
        }
        new SegmentTable(connection).AddPage(claim.Segment, 0, claim.Head);
        connection.Run(
            """
            UPDATE index_segments SET state = 1, first = $first, last = $last, entries = $entries, pages = $pages, builder = NULL,
                dead = (SELECT count(*) FROM index_dead WHERE number BETWEEN $first AND $last)
            WHERE id = $id
            """,
            ("$first", made.First), ("$last", made.Last), ("$entries", made.Entries), ("$pages", claim.Pages), ("$id", claim.Segment));
        return true;
    }

    private bool IsBuilt(SqliteConnection connection) => connection.Number(
        "SELECT 1 FROM index_segments WHERE state = 0 AND alive >= $abandoned AND builder <> $name",
        ("$abandoned", Abandoned), ("$name", name)) is not null;

    private long? Leftover(SqliteConnection connection) => connection.Number(
        "SELECT id FROM index_segments WHERE state = 2 OR state = 0 AND (alive < $abandoned OR builder = $name) LIMIT 1",
        ("$abandoned", Abandoned), ("$name", name));

    private static List<SegmentRow>? Plan(SqliteConnection connection)
    {
        if (!SegmentTable.IsWhole(connection)) return null;
        var rows = new SegmentTable(connection).LiveRows();
        return MergePlan.Of([.. rows.Select(r => (r.Entries, r.Dead))]) is { } plan ? rows.GetRange(plan.First, plan.Count) : null;
    }
}
