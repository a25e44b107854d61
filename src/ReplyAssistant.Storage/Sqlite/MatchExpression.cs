using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Builds FTS5 expressions out of terms; nothing in a term can act as an operator.</summary>
internal static class MatchExpression
{
    /// <summary>Any of the words or bigrams, each in the columns that have them; a word of two characters is both.</summary>
    public static string Any(RankedTerms terms, string wordColumns, string bigramColumns)
    {
        var both = terms.Words.Intersect(terms.Bigrams, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return string.Join(" OR ",
            [
                .. both.Select(t => Quoted(t)),
                .. terms.Words.Where(w => !both.Contains(w)).Select(w => $"{{{wordColumns}}} : {Quoted(w)}"),
                .. terms.Bigrams.Where(b => !both.Contains(b)).Select(b => $"{{{bigramColumns}}} : {Quoted(b)}"),
            ]);
    }

    /// <summary>A term as a word, or as the run of its bigrams wherever the dictionary divided it.</summary>
    public static string Anywhere(string folded)
    {
        var bigrams = HanBigrams.Of(folded);
        var asWord = $"words : {Quoted(folded)}";
        // A single Han character has no bigram of its own inside a longer run.
        return bigrams.Count == 0 || bigrams[0] == folded && folded.Length == 1 || HasOther(folded, bigrams)
            ? asWord
            : $"{asWord} OR bigrams : {Quoted(string.Join(' ', bigrams))}";
    }

    // Bigrams of two runs that something else divides do not stand side by side as one phrase.
    private static bool HasOther(string folded, IReadOnlyList<string> bigrams) =>
        bigrams.Count != folded.EnumerateRunes().Count() - 1;

    private static string Quoted(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
