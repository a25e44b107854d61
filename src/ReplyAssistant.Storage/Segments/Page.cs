namespace ReplyAssistant.Storage.Segments;

/// <summary>A page of an index: some terms, in the order of their keys, each with its postings or a stretch of them.</summary>
internal sealed class Page
{
    private readonly byte[] blob;
    private readonly ulong[] keys;
    private readonly int[] ends;
    private readonly int start;

    /// <exception cref="DamagedIndexException">It is not as it was written.</exception>
    public Page(byte[] blob)
    {
        Checksum.Check(blob);
        this.blob = blob;
        var reader = new ByteReader(blob.AsSpan(Checksum.Length));
        keys = new ulong[reader.Number(blob.Length)];
        ends = new int[keys.Length];
        var (key, end) = (0UL, 0);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = key += reader.Number();
            ends[i] = end += reader.Number(blob.Length - end);
        }
        start = Checksum.Length + reader.At;
        if (start + end != blob.Length) throw new DamagedIndexException();
    }

    public int Keys => keys.Length;

    /// <summary>About what it takes in memory.</summary>
    public int Bytes => blob.Length + (keys.Length * 12) + 100;

    /// <summary>When it was last used, for the cache.</summary>
    public long Used { get; set; }

    public ulong Key(int index) => keys[index];

    public ReadOnlySpan<byte> Stretch(int index)
    {
        var from = start + (index == 0 ? 0 : ends[index - 1]);
        return blob.AsSpan(from, start + ends[index] - from);
    }

    /// <returns>Empty when the page does not have the term.</returns>
    public ReadOnlySpan<byte> Find(ulong key)
    {
        var index = Array.BinarySearch(keys, key);
        return index < 0 ? [] : Stretch(index);
    }
}
