using Microsoft.Data.Sqlite;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>A row of the segments' table.</summary>
internal sealed record SegmentRow(long Id, long First, long Last, int Entries, int Dead);

/// <summary>The segments as they lie in the file; runs inside the caller's transaction.</summary>
internal sealed class SegmentTable(SqliteConnection connection)
{
    private const int PageBits = 24;

    private const int Live = 1;

    public static long PageId(long segment, int page) => (segment << PageBits) + page;

    /// <exception cref="StoreBusyException">The index is being built from the texts and does not hold all of them yet.</exception>
    public List<SegmentRow> LiveRows()
    {
        var rows = connection.Rows(
            """
            SELECT s.id, s.first, s.last, s.entries, s.dead, i.built_to < i.build_end
            FROM index_state i LEFT JOIN index_segments s ON s.state = 1 ORDER BY s.first
            """,
            row => (IsBuilding: row.GetInt64(5) != 0, Row: row.IsDBNull(0) ? null : new SegmentRow(
                row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3), row.GetInt32(4))));
        if (rows.Count == 0) throw new DamagedIndexException();
        if (rows[0].IsBuilding) throw new StoreBusyException("检索索引尚未建完，请先运行 reply ingest --rebuild 完成重建。");
        return [.. rows.Select(r => r.Row).OfType<SegmentRow>()];
    }

    /// <summary>Whether the index holds all that the store holds.</summary>
    public static bool IsWhole(SqliteConnection connection) =>
        connection.Number("SELECT 1 FROM index_state WHERE built_to >= build_end") is not null;

    /// <summary>Gives numbers to so many new entries.</summary>
    /// <returns>The first of them.</returns>
    public long Take(int entries) => connection.Number(
        "UPDATE index_state SET next_number = next_number + $entries RETURNING next_number - $entries", ("$entries", entries))!.Value;

    /// <summary>Writes a segment that is live with the end of this transaction.</summary>
    public void Add(SegmentBuilder builder)
    {
        if (builder.Count == 0) return;
        var id = Insert(Live, builder.Entries[0].Number, builder.Entries[^1].Number, builder.Count, builder: null, alive: 0);
        var pages = 0;
        var head = builder.Write(page => AddPage(id, ++pages, page));
        AddPage(id, 0, head);
        connection.Run(
            """
            UPDATE index_segments SET pages = $pages, dead = (SELECT count(*) FROM index_dead WHERE number BETWEEN first AND last)
            WHERE id = $id
            """,
            ("$pages", pages), ("$id", id));
    }

    public long Insert(int state, long first, long last, int entries, string? builder, long alive) => connection.Number(
        """
        INSERT INTO index_segments (state, first, last, entries, dead, pages, builder, alive)
        VALUES ($state, $first, $last, $entries, 0, 0, $builder, $alive) RETURNING id
        """,
        ("$state", state), ("$first", first), ("$last", last), ("$entries", entries), ("$builder", builder), ("$alive", alive))!.Value;

    public void AddPage(long segment, int page, byte[] data) => connection.Run(
        "INSERT INTO index_pages (id, data) VALUES ($id, $data)", ("$id", PageId(segment, page)), ("$data", data));

    public Segment Head(long segment) => SegmentHead.Read(segment, Data(PageId(segment, 0)));

    public byte[] Data(long page)
    {
        using var command = connection.Command("SELECT data FROM index_pages WHERE id = $id", ("$id", page));
        return command.ExecuteScalar() as byte[] ?? throw new DamagedIndexException();
    }

    /// <summary>A bit for each entry of a segment that was deleted.</summary>
    public ulong[] Dead(Segment segment, SegmentRow row)
    {
        if (row.Dead == 0) return [];
        var dead = new ulong[(segment.Entries.Length + 63) / 64];
        foreach (var number in connection.Rows(
            "SELECT number FROM index_dead WHERE number BETWEEN $first AND $last", r => r.GetInt64(0),
            ("$first", row.First), ("$last", row.Last)))
        {
            var entry = segment.IndexOf(number);
            if (entry >= 0) dead[entry >> 6] |= 1UL << (entry & 63);
        }
        return dead;
    }
}

/// <summary>Reads pages through the cache.</summary>
internal sealed class SqlitePages(SqliteConnection connection, PageCache? cache) : IPageSource
{
    private readonly SegmentTable table = new(connection);

    public Page Read(Segment segment, int page)
    {
        var id = SegmentTable.PageId(segment.Id, page + 1);
        if (cache?.Find(id) is { } known) return known;
        var read = new Page(table.Data(id));
        cache?.Add(id, read);
        return read;
    }
}
