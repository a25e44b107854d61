namespace ReplyAssistant.Documents;

/// <summary>A stretch of cleaned text and the stretch of the source it came from.</summary>
/// <remarks>Of equal length the characters correspond one by one; otherwise only as a whole.</remarks>
public readonly record struct TextRun(int Start, int Length, int SourceStart, int SourceLength);

/// <summary>The way back from the cleaned text to the text as it stood in the file.</summary>
/// <param name="runs">In the order of the cleaned text, covering it without gaps.</param>
public sealed class TextMap(IReadOnlyList<TextRun> runs)
{
    public IReadOnlyList<TextRun> Runs => runs;

    /// <summary>The map of a text in which nothing was mended.</summary>
    public static TextMap Identity(int length) => new(length == 0 ? [] : [new TextRun(0, length, 0, length)]);

    /// <summary>Where a stretch of the cleaned text stood in the source: from its first character to its last.</summary>
    public (int Start, int End) ToSource(int start, int end)
    {
        if (runs.Count == 0) return (0, 0);
        var first = SourceOf(start);
        return start >= end ? (first.Start, first.Start) : (first.Start, SourceOf(end - 1).End);
    }

    private (int Start, int End) SourceOf(int position)
    {
        var run = runs[RunAt(position)];
        var offset = position - run.Start;
        if (offset >= run.Length) return (run.SourceStart + run.SourceLength, run.SourceStart + run.SourceLength);
        return run.Length == run.SourceLength
            ? (run.SourceStart + offset, run.SourceStart + offset + 1)
            : (run.SourceStart, run.SourceStart + run.SourceLength);
    }

    private int RunAt(int position)
    {
        int low = 0, high = runs.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runs[middle].Start <= position) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
