using ReplyAssistant.Documents;

namespace ReplyAssistant.Storage.Segments;

/// <summary>What filters and ties need to know of a document, kept with the index so that a search looks nothing up.</summary>
internal sealed record DocumentFacts(long Number, string Id, DocumentKind Kind, DateOnly? Date, string? Issuer);

/// <summary>An entry of the index: a passage or a past point, by its number in the store.</summary>
/// <param name="Document">Its place among the documents of the segment.</param>
internal readonly record struct Entry(long Number, int Document, ZoneKind Zone, bool IsPoint);

/// <summary>An immutable part of the index: its entries in the order of their numbers, and where its pages begin.</summary>
/// <param name="lengths">For each entry the words of its body or question.</param>
/// <param name="firstKeys">The first key of each page.</param>
internal sealed class Segment(
    long id, DocumentFacts[] documents, Entry[] entries, ushort[] lengths, ulong[] firstKeys)
{
    /// <summary>Never given to another segment, so that what is cached under it stays true.</summary>
    public long Id => id;

    public ReadOnlySpan<Entry> Entries => entries;

    public ReadOnlySpan<ushort> Lengths => lengths;

    public int Pages => firstKeys.Length;

    public DocumentFacts DocumentOf(int entry) => documents[entries[entry].Document];

    /// <returns>Negative when the segment has no such entry.</returns>
    public int IndexOf(long number)
    {
        int low = 0, high = entries.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (entries[middle].Number == number) return middle;
            if (entries[middle].Number < number) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <summary>The pages that may have a term: most often one, and more for a long list, which goes on under its own key.</summary>
    public (int First, int End) PagesOf(ulong key)
    {
        var first = FirstNotBelow(key);
        var end = first;
        while (end < firstKeys.Length && firstKeys[end] == key) end++;
        // It may have begun in the page before, behind other terms.
        return (Math.Max(0, first - 1), end);
    }

    private int FirstNotBelow(ulong key)
    {
        int low = 0, high = firstKeys.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (firstKeys[middle] < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
