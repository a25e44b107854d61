using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReplyAssistant.Indexing;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Retrieval;

/// <summary>Finds what past answers and policies say on one request, best first.</summary>
public sealed partial class EvidenceFinder(
    IPassageSearch search, IDocumentStore store, RequestTerms terms,
    IOptions<RetrievalOptions> options, ILogger<EvidenceFinder> logger)
{
    private readonly RetrievalOptions limits = options.Value;

    /// <returns>No units when nothing in the store bears on the request.</returns>
    public async Task<RequestEvidence> FindAsync(
        Proposal proposal, ProposalRequest request, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var matter = await RequestMatter.ReadAsync(proposal.Title, request.Heading, request.Text, terms, search, cancellationToken);
        var candidates = await new CandidateSearch(search, store, terms.Thesaurus, limits).FindAsync(request, matter, filter, cancellationToken);
        var judge = new UnitJudge(matter, limits);
        var bearing = BestFirst(candidates.All
            .Select(c => judge.Judge(c, candidates.Kinships.TryGetValue(c.Document.Id, out var kinship) ? kinship : null))
            .OfType<AnswerUnit>());
        var units = BestFirst(UnitCopies.OneOfEach(bearing, filter.On)
            .GroupBy(u => u.Document.Metadata.Kind)
            .SelectMany(kind => kind.Take(limits.UnitsPerRequest)));

        Log.Found(logger, request.Number, candidates.All.Count, units.Count);
        return new RequestEvidence(matter, units) { Uncovered = Uncovered(matter, units) };
    }

    private static List<AnswerUnit> BestFirst(IEnumerable<AnswerUnit> units) => [.. units
        .OrderByDescending(u => u.AnswersSamePoint)
        .ThenByDescending(u => u.Score)
        .ThenByDescending(u => u.Document.Metadata.Date)
        .ThenBy(u => u.Document.Id, StringComparer.Ordinal)
        .ThenBy(u => u.Passages[0].Ordinal)];

    private List<string> Uncovered(RequestMatter matter, List<AnswerUnit> units)
    {
        var found = string.Join("\n", units.SelectMany(u => u.Passages.Select(p => p.Text).Concat(u.Path)));
        return [.. matter.Clauses
            .Where(c => RequestMatter.Coverage(c.Terms, found) < limits.Uncovered)
            .Select(c => c.Text)];
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Request {Number}: {Candidates} candidates, {Units} bear on it.")]
        public static partial void Found(ILogger logger, string number, int candidates, int units);
    }
}
