namespace ReplyAssistant.Storage.Segments;

/// <summary>Lays terms, in the order of their keys, into pages; a long list goes on in the next page under the same key.</summary>
/// <param name="write">Takes each page with its first key.</param>
internal sealed class PageWriter(Action<ulong, byte[]> write)
{
    /// <summary>
    /// A blob of so many bytes fills four overflow pages of SQLite's 4096-byte pages to the last byte, and the rest (489)
    /// packs eight to a leaf. Small enough to be read for one rare term, large enough for ten thousand postings.
    /// </summary>
    public const int MostBytes = 489 + 4 * 4092 - RecordHeader;

    private const int RecordHeader = 8;

    // Checksum, number of keys, and what one more list brings along: key, length, count.
    private const int Overhead = Checksum.Length + 3 + ByteBuffer.LongestNumber + 3 + 3;

    private readonly ByteBuffer directory = new();
    private readonly ByteBuffer lists = new();
    private readonly ByteBuffer list = new();
    private int keys;
    private ulong firstKey;
    private ulong lastKey;
    private ulong key;
    private int postings;
    private int lastEntry;

    /// <summary>The postings added next belong to this term; it is greater than the one before.</summary>
    public void Begin(ulong term)
    {
        key = term;
        BeginStretch();
    }

    public void Add(int entry, Frequency frequency)
    {
        if (Overhead + directory.Length + lists.Length + list.Length + PostingCode.LongestPosting > MostBytes)
        {
            End();
            Flush();
            BeginStretch();
        }
        PostingCode.Write(list, entry - lastEntry - 1, frequency);
        lastEntry = entry;
        postings++;
    }

    public void End()
    {
        if (postings == 0) return;
        var before = lists.Length;
        lists.Write(postings);
        lists.Write(list.Written);
        directory.Write(keys == 0 ? key : key - lastKey);
        directory.Write(lists.Length - before);
        if (keys++ == 0) firstKey = key;
        lastKey = key;
        postings = 0;
        list.Clear();
    }

    public void Flush()
    {
        if (keys == 0) return;
        var page = new ByteBuffer();
        page.Write(keys);
        page.Write(directory.Written);
        page.Write(lists.Written);
        write(firstKey, page.Sealed());
        directory.Clear();
        lists.Clear();
        keys = 0;
    }

    private void BeginStretch()
    {
        postings = 0;
        lastEntry = -1;
        list.Clear();
    }
}
