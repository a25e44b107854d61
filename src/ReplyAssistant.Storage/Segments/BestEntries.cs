using System.Numerics;

namespace ReplyAssistant.Storage.Segments;

/// <summary>An entry that was found.</summary>
internal sealed record RankedEntry(long Number, float Score, DocumentFacts Document, int Length);

/// <summary>Picks the best entries out of all scores; of equal ones the newer document, then its id and the order decide.</summary>
internal sealed class BestEntries(int top, EntryFilter filter)
{
    private static readonly Comparer<RankedEntry> BetterFirst = Comparer<RankedEntry>.Create(Compare);

    // The worst of the chosen is on top of the heap.
    private readonly PriorityQueue<RankedEntry, RankedEntry> chosen = new(Comparer<RankedEntry>.Create((x, y) => Compare(y, x)));

    public IReadOnlyList<RankedEntry> Of(Snapshot snapshot, ReadOnlySpan<float> scores)
    {
        foreach (var live in snapshot.Segments)
        {
            var length = live.Segment.Entries.Length;
            Scan(live.Segment, scores[..length]);
            scores = scores[length..];
        }
        var best = chosen.UnorderedItems.Select(item => item.Element).ToList();
        best.Sort(BetterFirst);
        return best;
    }

    private void Scan(Segment segment, ReadOnlySpan<float> scores)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= scores.Length; i += Vector<float>.Count)
        {
            if (!Vector.GreaterThanOrEqualAny(new Vector<float>(scores[i..]), new Vector<float>(Least()))) continue;
            for (var at = i; at < i + Vector<float>.Count; at++) Offer(segment, at, scores[at]);
        }
        for (; i < scores.Length; i++) Offer(segment, i, scores[i]);
    }

    private float Least() => chosen.Count < top ? float.Epsilon : chosen.Peek().Score;

    private void Offer(Segment segment, int entry, float score)
    {
        if (score < Least() || !filter.Allows(segment, entry)) return;
        var found = new RankedEntry(segment.Entries[entry].Number, score, segment.DocumentOf(entry), segment.Lengths[entry]);
        if (chosen.Count < top) chosen.Enqueue(found, found);
        else chosen.EnqueueDequeue(found, found);
    }

    private static int Compare(RankedEntry x, RankedEntry y)
    {
        var byScore = y.Score.CompareTo(x.Score);
        if (byScore != 0) return byScore;
        var byDay = (y.Document.Date ?? DateOnly.MinValue).CompareTo(x.Document.Date ?? DateOnly.MinValue);
        if (byDay != 0) return byDay;
        var byId = string.CompareOrdinal(x.Document.Id, y.Document.Id);
        return byId != 0 ? byId : x.Number.CompareTo(y.Number);
    }
}
