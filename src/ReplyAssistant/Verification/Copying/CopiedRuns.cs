using ReplyAssistant.Documents;

namespace ReplyAssistant.Verification.Copying;

/// <summary>The stretches of a text that stand in another one, small changes aside.</summary>
/// <remarks>
/// Runs of <see cref="Shingle"/> letters that both texts hold are joined over gaps of a few changed letters; punctuation and space do not
/// count. One pass over each text, so the cost grows with their lengths and not with their product.
/// </remarks>
internal static class CopiedRuns
{
    private const int Shingle = 9;
    private const int WidestGap = 9;

    /// <summary>Shorter, it may be a name or a set phrase.</summary>
    private const int Shortest = 40;

    /// <param name="stretches">The parts of the text that are looked at; offsets of the result count in the whole text.</param>
    public static IReadOnlyList<TextSpan> Of(string text, IEnumerable<TextSpan> stretches, string source)
    {
        var known = Hashes(Letters(source, 0, source.Length)).Select(h => h.Hash).ToHashSet();
        var runs = new List<TextSpan>();
        foreach (var stretch in stretches)
        {
            var letters = Letters(text, stretch.Start, stretch.End);
            runs.AddRange(Join([.. Hashes(letters).Where(h => known.Contains(h.Hash)).Select(h => h.At)])
                .Select(run => new TextSpan(letters[run.Start].At, letters[run.End - 1].At + 1)));
        }
        return runs;
    }

    public static int LettersIn(string text, TextSpan span) => text.AsSpan(span.Start, span.Length).ToString().Count(char.IsLetterOrDigit);

    private static List<TextSpan> Join(List<int> starts)
    {
        var runs = new List<TextSpan>();
        for (var i = 0; i < starts.Count;)
        {
            var from = starts[i];
            var end = from + Shingle;
            for (i++; i < starts.Count && starts[i] <= end + WidestGap; i++) end = starts[i] + Shingle;
            if (end - from >= Shortest) runs.Add(new TextSpan(from, end));
        }
        return runs;
    }

    private static List<(char Letter, int At)> Letters(string text, int start, int end)
    {
        var letters = new List<(char, int)>(end - start);
        for (var i = start; i < end; i++) if (char.IsLetterOrDigit(text[i])) letters.Add((text[i], i));
        return letters;
    }

    private static IEnumerable<(int At, ulong Hash)> Hashes(List<(char Letter, int At)> letters)
    {
        const ulong prime = 1_000_003;
        var top = 1UL;
        for (var i = 1; i < Shingle; i++) top *= prime;
        var hash = 0UL;
        for (var i = 0; i < letters.Count; i++)
        {
            if (i >= Shingle) hash -= letters[i - Shingle].Letter * top;
            hash = (hash * prime) + letters[i].Letter;
            if (i >= Shingle - 1) yield return (i - Shingle + 1, hash);
        }
    }
}
