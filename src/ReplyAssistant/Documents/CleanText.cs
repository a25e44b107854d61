namespace ReplyAssistant.Documents;

/// <summary>A text as it stood in the file, the same text mended, and every mending in between.</summary>
/// <param name="Source">As it stood: what the reader got out of the file, before any repair.</param>
/// <param name="Text">Mended; all offsets inside the product count UTF-16 units of this text.</param>
public sealed record CleanText(string Source, string Text, TextMap Map, IReadOnlyList<Repair> Repairs)
{
    /// <summary>What stood in the file where the cleaned text has this stretch.</summary>
    public string AsItStood(int start, int end)
    {
        var (from, to) = Map.ToSource(start, end);
        return Source[from..to];
    }
}
