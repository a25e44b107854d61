namespace ReplyAssistant.Storage.Segments;

/// <summary>A segment as one reader sees it: with what was deleted since it was written.</summary>
internal sealed class LiveSegment
{
    public LiveSegment(Segment segment, ulong[] dead)
    {
        Segment = segment;
        Dead = dead;
        var entries = segment.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            if (IsDead(i)) continue;
            if (entries[i].IsPoint) Points = Points.With(segment.Lengths[i]);
            else Passages = Passages.With(segment.Lengths[i]);
        }
    }

    public Segment Segment { get; }

    /// <summary>A bit for each deleted entry; empty when none is.</summary>
    public ulong[] Dead { get; }

    public EntryCount Passages { get; }

    public EntryCount Points { get; }

    public bool IsDead(int entry) => Dead.Length > 0 && (Dead[entry >> 6] >> (entry & 63) & 1) != 0;
}

/// <summary>How many living entries there are and how long they are together.</summary>
internal readonly record struct EntryCount(int Entries, long Length)
{
    public double Average => Math.Max(1, (double)Length / Math.Max(1, Entries));

    public EntryCount With(int length) => new(Entries + 1, Length + length);

    public static EntryCount operator +(EntryCount a, EntryCount b) => new(a.Entries + b.Entries, a.Length + b.Length);
}

/// <summary>The whole index at one moment; what was deleted counts in nothing, whether it is merged away or not.</summary>
internal sealed class Snapshot
{
    public Snapshot(IReadOnlyList<LiveSegment> segments)
    {
        Segments = segments;
        foreach (var segment in segments)
        {
            Passages += segment.Passages;
            Points += segment.Points;
            Room += segment.Segment.Entries.Length;
        }
    }

    /// <summary>In the order of their entries' numbers.</summary>
    public IReadOnlyList<LiveSegment> Segments { get; }

    public EntryCount Passages { get; }

    public EntryCount Points { get; }

    /// <summary>All entries, dead ones too: the room that a search needs.</summary>
    public int Room { get; }

    /// <param name="entry">Counted through all segments.</param>
    public long NumberAt(int entry) => At(entry).Segment.Entries[At(entry).Entry].Number;

    /// <summary>The number of the document that an entry belongs to.</summary>
    public long DocumentAt(int entry) => At(entry).Segment.DocumentOf(At(entry).Entry).Number;

    private (Segment Segment, int Entry) At(int entry)
    {
        foreach (var live in Segments)
        {
            if (entry < live.Segment.Entries.Length) return (live.Segment, entry);
            entry -= live.Segment.Entries.Length;
        }
        throw new ArgumentOutOfRangeException(nameof(entry));
    }
}
