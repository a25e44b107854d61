namespace ReplyAssistant.Retrieval.Evaluation;

/// <summary>How well a search did over many questions: every figure is the mean over all of them.</summary>
public sealed record RetrievalScores
{
    private RetrievalScores()
    {
    }

    public required int Questions { get; init; }

    public required double RecallAt1 { get; init; }

    public required double RecallAt3 { get; init; }

    public required double RecallAt5 { get; init; }

    public required double RecallAt10 { get; init; }

    /// <summary>Mean reciprocal rank of the first thing found, among the first ten.</summary>
    public required double MrrAt10 { get; init; }

    public required double NdcgAt10 { get; init; }

    /// <param name="rankings">Every figure is 0 when there are none.</param>
    public static RetrievalScores Of(IReadOnlyCollection<JudgedRanking> rankings) => new()
    {
        Questions = rankings.Count,
        RecallAt1 = Mean(rankings, r => r.RecallAt(1)),
        RecallAt3 = Mean(rankings, r => r.RecallAt(3)),
        RecallAt5 = Mean(rankings, r => r.RecallAt(5)),
        RecallAt10 = Mean(rankings, r => r.RecallAt(10)),
        MrrAt10 = Mean(rankings, r => r.ReciprocalRankAt(10)),
        NdcgAt10 = Mean(rankings, r => r.NdcgAt(10)),
    };

    private static double Mean(IReadOnlyCollection<JudgedRanking> rankings, Func<JudgedRanking, double> figure) =>
        rankings.Count == 0 ? 0 : rankings.Average(figure);
}
