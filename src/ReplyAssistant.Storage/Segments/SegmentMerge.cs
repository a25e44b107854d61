namespace ReplyAssistant.Storage.Segments;

/// <summary>Makes one segment of neighbouring ones, page by page; what was deleted stays out.</summary>
/// <param name="sources">In the order of their entries' numbers.</param>
internal sealed class SegmentMerge(IReadOnlyList<LiveSegment> sources, IPageSource pages)
{
    private readonly List<DocumentFacts> documents = [];
    private readonly List<Entry> entries = [];
    private readonly List<ushort> lengths = [];

    public int Entries => entries.Count;

    public long First => entries[0].Number;

    public long Last => entries[^1].Number;

    /// <summary>Gives out the pages in order.</summary>
    /// <returns>The new segment's head.</returns>
    public byte[] Write(Action<byte[]> page, CancellationToken cancellationToken)
    {
        var cursors = sources.Select(s => new Cursor(s, Places(s), pages)).ToList();
        var firstKeys = new List<ulong>();
        var writer = new PageWriter((key, bytes) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            firstKeys.Add(key);
            page(bytes);
        });
        using var postings = new PostingList();
        while (Least(cursors) is { } key)
        {
            writer.Begin(key);
            foreach (var cursor in cursors)
                while (cursor.Key == key) Copy(cursor, postings, writer);
            writer.End();
        }
        writer.Flush();
        return SegmentHead.Write(
            documents, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lengths), firstKeys);
    }

    // Where each entry of a source comes to stand; a dead one nowhere.
    private int[] Places(LiveSegment source)
    {
        var places = new int[source.Segment.Entries.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = -1;
            if (source.IsDead(i)) continue;
            var document = source.Segment.DocumentOf(i);
            if (documents.Count == 0 || documents[^1].Number != document.Number) documents.Add(document);
            places[i] = entries.Count;
            entries.Add(source.Segment.Entries[i] with { Document = documents.Count - 1 });
            lengths.Add(source.Segment.Lengths[i]);
        }
        return places;
    }

    private static ulong? Least(List<Cursor> cursors)
    {
        ulong? least = null;
        foreach (var cursor in cursors)
            if (cursor.Key is { } key && (least is null || key < least)) least = key;
        return least;
    }

    private static void Copy(Cursor cursor, PostingList postings, PageWriter writer)
    {
        postings.Clear();
        postings.Append(cursor.Stretch, 0, cursor.Source.Segment.Entries.Length, cursor.Source.Dead);
        for (var i = 0; i < postings.Count; i++)
            writer.Add(cursor.Places[postings.Entries[i]], Frequency.Of(postings.Frequencies[i]));
        cursor.Move();
    }

    /// <summary>Goes through the terms of one source in order; a long list comes in several stretches.</summary>
    private sealed class Cursor
    {
        private readonly IPageSource pages;
        private Page? page;
        private int next;
        private int index;

        public Cursor(LiveSegment source, int[] places, IPageSource pages)
        {
            (Source, Places, this.pages) = (source, places, pages);
            index = -1;
            Move();
        }

        public LiveSegment Source { get; }

        public int[] Places { get; }

        public ulong? Key { get; private set; }

        public ReadOnlySpan<byte> Stretch => page!.Stretch(index);

        public void Move()
        {
            while (page is null || ++index >= page.Keys)
            {
                if (next == Source.Segment.Pages)
                {
                    Key = null;
                    return;
                }
                page = pages.Read(Source.Segment, next++);
                index = -1;
            }
            Key = page.Key(index);
        }
    }
}
