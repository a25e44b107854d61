using System.Collections.Concurrent;

namespace ReplyAssistant.Storage.Segments;

/// <summary>Keeps pages that were read; segments do not change, so a page never grows stale.</summary>
internal sealed class PageCache(long mostBytes)
{
    private readonly ConcurrentDictionary<long, Page> pages = new();
    private long bytes;
    private long clock;

    public Page? Find(long id)
    {
        if (!pages.TryGetValue(id, out var page)) return null;
        page.Used = Interlocked.Increment(ref clock);
        return page;
    }

    public void Add(long id, Page page)
    {
        page.Used = Interlocked.Increment(ref clock);
        if (pages.TryAdd(id, page) && Interlocked.Add(ref bytes, page.Bytes) > mostBytes) Shrink();
    }

    // A quarter at a time, the longest unused first, so that seldom anybody sorts.
    private void Shrink()
    {
        foreach (var (id, page) in pages.OrderBy(p => p.Value.Used).Take((pages.Count / 4) + 1))
            if (pages.TryRemove(id, out _)) Interlocked.Add(ref bytes, -page.Bytes);
    }
}
