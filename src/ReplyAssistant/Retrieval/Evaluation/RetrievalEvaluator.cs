using System.Diagnostics;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval.Evaluation;

/// <summary>What the search gave for one case.</summary>
public sealed record CaseResult(EvaluationCase Case, JudgedRanking Ranking, TimeSpan Took);

/// <summary>Asks a store the questions of a file of cases and judges what it finds.</summary>
public sealed class RetrievalEvaluator(IPassageSearch search, IDocumentStore documents)
{
    /// <summary>How deep a ranking is judged.</summary>
    public const int Depth = 10;

    private readonly Dictionary<string, TextMap> maps = new(StringComparer.Ordinal);

    /// <param name="filter">Its text and its number of hits do not matter.</param>
    public async Task<CaseResult> AskAsync(EvaluationCase asked, PassageQuery filter, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var hits = await search.SearchAsync(filter with { Text = asked.Question, Top = Depth }, cancellationToken);
        var took = watch.Elapsed;
        var found = new List<FoundPassage>(hits.Count);
        foreach (var hit in hits) found.Add(await FoundAsync(hit, asked, cancellationToken));
        return new CaseResult(asked, RankingJudge.Judge(asked, found), took);
    }

    private async Task<FoundPassage> FoundAsync(PassageHit hit, EvaluationCase asked, CancellationToken cancellationToken)
    {
        var (passage, document) = (hit.Passage, hit.Document);
        // The places of a case are those of the file; the map that leads there is read only when a place is asked for.
        var (start, end) = asked.Sought.Any(s => s is SoughtPassage.Place)
            ? (await MapAsync(document.Id, cancellationToken)).ToSource(passage.Start, passage.End)
            : (passage.Start, passage.End);
        return new FoundPassage(document.Id, document.Path, start, end, passage.Text);
    }

    private async Task<TextMap> MapAsync(string documentId, CancellationToken cancellationToken)
    {
        if (!maps.TryGetValue(documentId, out var map))
            maps[documentId] = map = (await documents.FindAsync(documentId, cancellationToken))?.Content.Map ?? TextMap.Identity(0);
        return map;
    }
}
