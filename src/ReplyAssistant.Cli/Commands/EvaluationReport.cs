using ReplyAssistant.Retrieval.Evaluation;

namespace ReplyAssistant.Cli.Commands;

/// <summary>How an evaluation is told: as a table, or as one object.</summary>
internal sealed class EvaluationReport(IReadOnlyList<CaseResult> results, IReadOnlyList<string> badLines, int misses)
{
    private readonly RetrievalScores scores = RetrievalScores.Of([.. results.Select(r => r.Ranking)]);
    private readonly double[] times = [.. results.Select(r => r.Took.TotalMilliseconds)];
    private readonly CaseResult[] missed = [.. results.Where(r => r.Ranking.FirstRank is null)];

    public void Print(Terminal terminal)
    {
        terminal.Json(ToJson());
        if (terminal.IsJson) return;
        terminal.Table(["指标", "数值"], Rows());
        if (missed.Length == 0 || misses == 0) return;
        terminal.Line();
        terminal.Line($"前 {RetrievalEvaluator.Depth} 条中没有找到的 {missed.Length} 个{(missed.Length > misses ? $"，列出 {misses} 个" : "")}：");
        foreach (var result in missed.Take(misses)) terminal.Line($"  第 {result.Case.Line} 行 {result.Case.Id}：{result.Case.Question}");
    }

    private IEnumerable<IReadOnlyList<string>> Rows()
    {
        yield return ["问题", $"{scores.Questions} 个"];
        yield return ["recall@1", $"{scores.RecallAt1:P1}"];
        yield return ["recall@3", $"{scores.RecallAt3:P1}"];
        yield return ["recall@5", $"{scores.RecallAt5:P1}"];
        yield return ["recall@10", $"{scores.RecallAt10:P1}"];
        yield return ["MRR@10", $"{scores.MrrAt10:F3}"];
        yield return ["nDCG@10", $"{scores.NdcgAt10:F3}"];
        yield return ["检索用时", $"中位 {Percentile.At(times, 0.5):F1} 毫秒，95% 在 {Percentile.At(times, 0.95):F1} 毫秒内"];
    }

    private object ToJson() => new
    {
        scores.Questions,
        Recall = new Dictionary<string, double>
        {
            ["1"] = Rounded(scores.RecallAt1), ["3"] = Rounded(scores.RecallAt3),
            ["5"] = Rounded(scores.RecallAt5), ["10"] = Rounded(scores.RecallAt10),
        },
        Mrr10 = Rounded(scores.MrrAt10),
        Ndcg10 = Rounded(scores.NdcgAt10),
        Milliseconds = new { P50 = Rounded(Percentile.At(times, 0.5)), P95 = Rounded(Percentile.At(times, 0.95)) },
        Missed = missed.Length,
        Misses = missed.Take(misses).Select(r => new { r.Case.Line, r.Case.Id, r.Case.Question }),
        BadLines = badLines,
    };

    private static double Rounded(double figure) => Math.Round(figure, 4);
}
