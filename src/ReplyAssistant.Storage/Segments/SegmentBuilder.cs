using System.Runtime.InteropServices;

namespace ReplyAssistant.Storage.Segments;

/// <summary>Collects entries in memory and lays them out as one segment.</summary>
internal sealed class SegmentBuilder
{
    private readonly List<DocumentFacts> documents = [];
    private readonly List<Entry> entries = [];
    private readonly List<ushort> lengths = [];

    // The latest posting of each term; each posting knows the one before it.
    private readonly Dictionary<ulong, int> latest = [];
    private readonly List<Posting> postings = [];

    public int Count => entries.Count;

    public int Postings => postings.Count;

    public ReadOnlySpan<Entry> Entries => CollectionsMarshal.AsSpan(entries);

    /// <param name="entry">Greater in number than the one before.</param>
    public void Add(DocumentFacts document, Entry entry, EntryTerms terms)
    {
        if (documents.Count == 0 || documents[^1] != document) documents.Add(document);
        foreach (var field in terms.Fields)
            foreach (var term in field) Note(term & ~EntryTerms.AsWord, (term & EntryTerms.AsWord) != 0);
        entries.Add(entry with { Document = documents.Count - 1 });
        lengths.Add((ushort)Math.Min(terms.Length, ushort.MaxValue));
    }

    /// <summary>Gives out the pages in order.</summary>
    /// <returns>The segment's head.</returns>
    public byte[] Write(Action<byte[]> page)
    {
        var firstKeys = new List<ulong>();
        var writer = new PageWriter((key, bytes) =>
        {
            firstKeys.Add(key);
            page(bytes);
        });
        var keys = latest.Keys.ToArray();
        var ends = latest.Values.ToArray();
        Array.Sort(keys, ends);
        var chain = new Stack<Posting>();
        for (var i = 0; i < keys.Length; i++)
        {
            for (var at = ends[i]; at > 0; at = postings[at - 1].Before) chain.Push(postings[at - 1]);
            writer.Begin(keys[i]);
            while (chain.TryPop(out var posting)) writer.Add(posting.Entry, new Frequency(Math.Max(posting.Count, posting.AsWord), posting.AsWord));
            writer.End();
        }
        writer.Flush();
        return SegmentHead.Write(documents, Entries, CollectionsMarshal.AsSpan(lengths), firstKeys);
    }

    // A word of two characters comes as a bigram too, and is counted there.
    private void Note(ulong key, bool asWord)
    {
        var count = !asWord || !TermKey.IsPair(key) ? 1 : 0;
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(latest, key, out _);
        if (last == 0 || postings[last - 1].Entry != entries.Count)
        {
            postings.Add(new Posting(entries.Count, last, 0, 0));
            last = postings.Count;
        }
        ref var posting = ref CollectionsMarshal.AsSpan(postings)[last - 1];
        posting = posting with
        {
            Count = (byte)Math.Min(Frequency.Most, posting.Count + count),
            AsWord = (byte)Math.Min(Frequency.Most, posting.AsWord + (asWord ? 1 : 0)),
        };
    }

    private readonly record struct Posting(int Entry, int Before, byte Count, byte AsWord);
}
