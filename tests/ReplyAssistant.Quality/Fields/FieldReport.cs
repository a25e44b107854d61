namespace ReplyAssistant.Quality.Fields;

/// <summary>How drafts answer the labelled points of other fields over small stores, point by point and in all.</summary>
internal static class FieldReport
{
    public static async Task<int> PrintAsync(IReadOnlyList<string> folders, IReadOnlyList<string> more, TextWriter output, CancellationToken cancellationToken)
    {
        var all = new List<PointOutcome>();
        foreach (var folder in folders.SelectMany(LabelledField.FoldersIn))
        {
            var outcomes = await FieldBench.RunAsync(folder, more, cancellationToken);
            all.AddRange(outcomes);
            foreach (var outcome in outcomes) await output.WriteLineAsync(Line(outcome));
            await output.WriteLineAsync(Totals(outcomes[0].Field, outcomes));
        }
        await output.WriteLineAsync(Totals("合计", all));
        return 0;
    }

    private static string Line(PointOutcome o)
    {
        var word = !o.Point.Answerable || o.Point.Reference ? o.Cited.Count == 0 ? "空（对）" : "误引"
            : o.IsCited ? o.Foreign == 0 ? "引用" : $"引用（另引 {o.Foreign}）" : o.IsFirst ? "参考" : o.Cited.Count == 0 ? "漏" : "错引";
        var seen = o.Point.Answerable && !o.IsCited && o.IsFound ? "［find 前三有］" : "";
        var cited = o.IsCited && o.Foreign == 0 ? "" : string.Concat(o.Cited.Select(c => $"\n        {c}"));
        return $"  {o.Point.Proposal} {o.Point.Request} {word}{seen} {o.Heading}{cited}";
    }

    private static string Totals(string name, IReadOnlyList<PointOutcome> outcomes)
    {
        var ours = outcomes.Where(o => o.Point is { Answerable: true, Reference: false }).ToList();
        var empty = outcomes.Where(o => !o.Point.Answerable || o.Point.Reference).ToList();
        return $"{name}：可答 {ours.Count}，引用 {ours.Count(o => o.IsCited)}，引用或首条参考 {ours.Count(o => o.IsCited || o.IsFirst)}，"
            + $"find 前三 {ours.Count(o => o.IsFound)}；可答而另引 {ours.Sum(o => o.Foreign)} 段；不可答 {empty.Count}，误引 {empty.Count(o => o.Cited.Count > 0)}。";
    }
}
