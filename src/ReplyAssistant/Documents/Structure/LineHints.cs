namespace ReplyAssistant.Documents.Structure;

/// <summary>What the file format says of a line, found again after cleaning.</summary>
internal sealed class LineHints(IReadOnlyList<RawHint> hints)
{
    private readonly RawHint[] ordered = [.. hints.OrderBy(h => h.Start)];

    /// <returns>The hint at the line of the cleaned text; null when there is none.</returns>
    public RawHint? At(TextLine line, TextMap map)
    {
        if (ordered.Length == 0) return null;
        var (start, end) = map.ToSource(line.Start, line.End);
        return At(start, end);
    }

    /// <returns>The hint at the line of a text that is still being cleaned; null when there is none.</returns>
    public RawHint? At(TextLine line, TextEditor editor) =>
        ordered.Length == 0 ? null : At(editor.SourceStart(line.Start), editor.SourceStart(line.End - 1) + 1);

    private RawHint? At(int start, int end)
    {
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
