namespace ReplyAssistant.Retrieval.Evaluation;

/// <summary>Judges a ranking by what a case looks for.</summary>
public static class RankingJudge
{
    /// <param name="found">Best first.</param>
    public static JudgedRanking Judge(EvaluationCase asked, IReadOnlyList<FoundPassage> found)
    {
        var open = asked.Sought.ToList();
        return new JudgedRanking([.. found.Select(passage => open.RemoveAll(passage.Is))], asked.Sought.Count);
    }
}
