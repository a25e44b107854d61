namespace ReplyAssistant.Retrieval.Evaluation;

/// <summary>A ranking that was judged: where the things that were looked for stand in it.</summary>
/// <param name="Found">For each rank, best first, how many things stand there that stand at no better rank.</param>
/// <param name="ToFind">How many things there were to find, found or not; at least 1.</param>
public sealed record JudgedRanking(IReadOnlyList<int> Found, int ToFind)
{
    /// <summary>The rank of the first thing found, from 1; null when nothing was.</summary>
    public int? FirstRank { get; } = Found.Any(f => f > 0) ? Found.TakeWhile(f => f == 0).Count() + 1 : null;

    /// <summary>The share of the things that stand among the first <paramref name="depth"/>.</summary>
    public double RecallAt(int depth) => (double)Found.Take(depth).Sum() / ToFind;

    /// <summary>1 over the rank of the first thing; 0 when the first <paramref name="depth"/> hold none.</summary>
    public double ReciprocalRankAt(int depth) => FirstRank is { } rank && rank <= depth ? 1.0 / rank : 0;

    /// <summary>What is found counts less the deeper it stands, and is measured by the best order that there could be.</summary>
    public double NdcgAt(int depth)
    {
        var gain = Found.Take(depth).Select((found, i) => found * Gain(i + 1)).Sum();
        // Two things may stand in one passage: then the ranking is better than one thing a rank.
        return Math.Min(1, gain / Enumerable.Range(1, Math.Min(depth, ToFind)).Sum(Gain));
    }

    private static double Gain(int rank) => 1 / Math.Log2(rank + 1);
}
