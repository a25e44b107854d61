using System.Buffers;

namespace ReplyAssistant.Storage.Segments;

/// <summary>Scores every entry of a snapshot against the terms of a query: BM25, one term after the other.</summary>
/// <remarks>
/// A list is drawn out once for all segments, because a term's rarity must be known before it is scored. Refused: one entry
/// at a time with upper bounds; at a hundred thousand passages a whole long query costs less than the bookkeeping.
/// </remarks>
internal sealed class Ranking(Snapshot snapshot, IPageSource pages) : IDisposable
{
    private readonly float[] scores = Zeros(snapshot.Room);
    private readonly PostingList postings = new();

    public ReadOnlySpan<float> Scores => scores.AsSpan(0, snapshot.Room);

    /// <summary>Adds a term to all scores; those that only rank come after those that find.</summary>
    public void Add(ScoredTerm term)
    {
        var isPassage = term.Field <= IndexedField.Title;
        var collection = isPassage ? snapshot.Passages : snapshot.Points;
        Collect(term.Key);
        term.Count(postings, collection.Entries);
        if (postings.Count == 0) return;
        var (still, perWord) = Bm25.Of(term.Field, snapshot);
        var (at, from) = (0, 0);
        foreach (var live in snapshot.Segments)
        {
            var entries = live.Segment.Entries.Length;
            var end = at;
            while (end < postings.Count && postings.Entries[end] < from + entries) end++;
            Score(term, at, end, from, live.Segment.Lengths, (float)still, (float)perWord);
            (at, from) = (end, from + entries);
        }
    }

    /// <summary>Adds a wording to the scores of the entries that hold all of it.</summary>
    public void Add(ScoredWording wording)
    {
        var holding = Holding(wording.Keys);
        if (holding.Length == 0) return;
        wording.Count(holding.Length, (wording.Field <= IndexedField.Title ? snapshot.Passages : snapshot.Points).Entries);
        var bm25 = Bm25.Of(wording.Field, snapshot);
        var (at, from) = (0, 0);
        foreach (var live in snapshot.Segments)
        {
            var lengths = live.Segment.Lengths;
            for (; at < holding.Length && holding[at] < from + lengths.Length; at++)
                scores[holding[at]] += (float)bm25.Share(wording.Factor, 1, lengths[holding[at] - from]);
            from += lengths.Length;
        }
    }

    private int[] Holding(IReadOnlyList<ulong> keys)
    {
        int[] holding = [];
        for (var i = 0; i < keys.Count; i++)
        {
            Collect(keys[i]);
            var entries = postings.Entries.AsSpan(0, postings.Count);
            holding = i == 0 ? entries.ToArray() : Both(holding, entries);
            if (holding.Length == 0) break;
        }
        return holding;
    }

    // Both are in order.
    private static int[] Both(int[] some, ReadOnlySpan<int> others)
    {
        var (count, at) = (0, 0);
        foreach (var entry in some)
        {
            while (at < others.Length && others[at] < entry) at++;
            if (at < others.Length && others[at] == entry) some[count++] = entry;
        }
        return some[..count];
    }

    /// <summary>The living entries that hold a term, counted through all segments.</summary>
    public PostingList Collect(ulong key)
    {
        postings.Clear();
        var from = 0;
        foreach (var live in snapshot.Segments)
        {
            var entries = live.Segment.Entries.Length;
            var (page, end) = live.Segment.PagesOf(key);
            for (; page < end; page++)
            {
                var stretch = pages.Read(live.Segment, page).Find(key);
                if (!stretch.IsEmpty) postings.Append(stretch, from, entries, live.Dead);
            }
            from += entries;
        }
        return postings;
    }

    public void Dispose()
    {
        postings.Dispose();
        ArrayPool<float>.Shared.Return(scores);
    }

    private void Score(ScoredTerm term, int start, int end, int from, ReadOnlySpan<ushort> lengths, float still, float perWord)
    {
        var entries = postings.Entries.AsSpan(start, end - start);
        var frequencies = postings.Frequencies.AsSpan(start, end - start);
        var into = scores.AsSpan(from, lengths.Length);
        var (pair, word) = ((float)term.PairFactor, (float)term.WordFactor);
        var both = pair + word;
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i] - from;
            var hold = still + (perWord * lengths[entry]);
            var frequency = frequencies[i];
            if (!term.Finds && into[entry] == 0) continue;
            if (frequency <= 0x101)
            {
                into[entry] += (frequency == 0x101 ? both : pair) / (1 + hold);
                continue;
            }
            var (count, asWord) = (frequency >> 8, frequency & 0xFF);
            into[entry] += (pair * count / (count + hold)) + (word * asWord / (asWord + hold));
        }
    }

    private static float[] Zeros(int room)
    {
        var zeros = ArrayPool<float>.Shared.Rent(room);
        zeros.AsSpan(0, room).Clear();
        return zeros;
    }
}
