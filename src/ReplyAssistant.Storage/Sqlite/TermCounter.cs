using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Counts in how many passages and documents terms stand.</summary>
internal sealed class TermCounter(SqliteConnection connection, IndexCache index)
{
    public TermStatistics Count(IReadOnlyCollection<string> terms)
    {
        var snapshot = index.At(connection);
        using var ranking = new Ranking(snapshot, index.Pages(connection));
        var passages = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in terms.Distinct(StringComparer.Ordinal))
        {
            var holding = Holding(snapshot, ranking, TextFolding.Fold(term).Trim());
            passages[term] = holding.Count;
            documents[term] = holding.Select(snapshot.DocumentAt).Distinct().Count();
        }
        return new TermStatistics(snapshot.Passages.Entries, passages)
        {
            Documents = (int)(connection.Number("SELECT count(*) FROM documents") ?? 0), DocumentCounts = documents,
        };
    }

    private HashSet<int> Holding(Snapshot snapshot, Ranking ranking, string folded)
    {
        if (folded.Length == 0) return [];
        var word = TermKey.OfWord(IndexedField.Body, folded);
        var holding = Entries(ranking, word);
        // Two characters are found wherever they stand; what is no run of characters is a word or nothing.
        if (TermKey.IsPair(word) || !folded.EnumerateRunes().Skip(1).Any() || !folded.EnumerateRunes().All(HanBigrams.IsHan)) return holding;

        var candidates = Candidates(ranking, folded);
        candidates.ExceptWith(holding);
        holding.UnionWith(Standing(snapshot, candidates, folded));
        return holding;
    }

    private static HashSet<int> Candidates(Ranking ranking, string folded)
    {
        HashSet<int>? candidates = null;
        foreach (var (first, second) in HanBigrams.PairsOf(folded))
        {
            var holding = Entries(ranking, TermKey.OfPair(IndexedField.Body, first, second));
            if (candidates is null) candidates = holding;
            else candidates.IntersectWith(holding);
        }
        return candidates ?? [];
    }

    private static HashSet<int> Entries(Ranking ranking, ulong key)
    {
        var postings = ranking.Collect(key);
        return [.. postings.Entries.AsSpan(0, postings.Count)];
    }

    // That all pairs stand somewhere is no proof: the text decides.
    private IEnumerable<int> Standing(Snapshot snapshot, HashSet<int> candidates, string folded)
    {
        using var text = connection.Command("SELECT text FROM passages WHERE number = $number", ("$number", 0L));
        foreach (var entry in candidates)
        {
            text.Parameters[0].Value = snapshot.NumberAt(entry);
            if (text.ExecuteScalar() is string found && TextFolding.Fold(found).Contains(folded, StringComparison.Ordinal)) yield return entry;
        }
    }
}
