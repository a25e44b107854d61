namespace ReplyAssistant.Storage.Segments;

/// <summary>How occurrences saturate in one field.</summary>
/// <param name="Still">What holds every entry back.</param>
/// <param name="PerWord">What each word of an entry holds it back more.</param>
internal readonly record struct Bm25(double Still, double PerWord)
{
    // k1: in passages of a few hundred characters a second mention adds little; all from 0.5 to 0.75 does as well.
    private const double Saturation = 0.75;

    // b: passages are cut to like lengths, so that length tells less than it does of whole documents; 0.5 to 0.75 does as well.
    private const double LengthWeight = 0.6;

    public static Bm25 Of(IndexedField field, Snapshot snapshot) => field switch
    {
        IndexedField.Body => Of(snapshot.Passages),
        IndexedField.Question => Of(snapshot.Points),
        // Headings and titles are short and alike in length: only text and question are held back by it.
        _ => new Bm25(Saturation, 0),
    };

    /// <summary>What a term adds to the score of an entry in which it stands so often.</summary>
    public double Share(double factor, int occurrences, int length) =>
        factor * occurrences / (occurrences + Still + (PerWord * length));

    private static Bm25 Of(EntryCount collection) =>
        new(Saturation * (1 - LengthWeight), Saturation * LengthWeight / collection.Average);
}
