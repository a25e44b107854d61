namespace ReplyAssistant.Documents.Structure;

/// <summary>What the file format says of a line, found again after cleaning.</summary>
internal sealed class LineHints(IReadOnlyList<RawHint> hints, TextMap map)
{
    private readonly RawHint[] ordered = [.. hints.OrderBy(h => h.Start)];

    /// <returns>The hint that covers most of the line; null when there is none.</returns>
    public RawHint? At(TextLine line)
    {
        if (ordered.Length == 0) return null;
        var (start, end) = map.ToSource(line.Start, line.End);
        var i = FirstEndingAfter(start);
        return i < ordered.Length && ordered[i].Start < end ? ordered[i] : null;
    }

    private int FirstEndingAfter(int start)
    {
        int low = 0, high = ordered.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ordered[middle].End > start) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
