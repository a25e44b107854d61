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
        ProposalRequest request, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var matter = await RequestMatter.ReadAsync(request, terms, search, cancellationToken);
        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        await AddSamePointsAsync(candidates, request, matter, filter, cancellationToken);
        await AddPassagesAsync(candidates, request, matter, filter, cancellationToken);

        var units = candidates.Values
            .Select(c => Judge(c, matter))
            .OfType<AnswerUnit>()
            .OrderByDescending(u => u.AnswersSamePoint)
            .ThenByDescending(u => u.Score)
            .ThenByDescending(u => u.Document.Metadata.Date)
            .ThenBy(u => u.Document.Id, StringComparer.Ordinal)
            .ThenBy(u => u.Passages[0].Ordinal)
            .Take(limits.UnitsPerRequest)
            .ToList();

        Log.Found(logger, request.Number, candidates.Count, units.Count);
        return new RequestEvidence(matter, units) { Uncovered = Uncovered(matter, units) };
    }

    private async Task AddSamePointsAsync(
        Dictionary<string, Candidate> candidates, ProposalRequest request, RequestMatter matter,
        EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var query = Query(request.Heading + "。" + request.Text, filter, limits.PointsPerQuery);
        var hits = (await search.SearchPointsAsync(query, cancellationToken)).Where(h => !IsLater(h.Document, filter));
        foreach (var letter in hits.GroupBy(h => h.Document.Id, StringComparer.Ordinal))
        {
            var passages = await store.PassagesAsync(letter.Key, cancellationToken);
            var answers = letter.Select(h => PastAnswer.Of(h, passages, matter)).OrderByDescending(a => a.Likeness).ToList();
            foreach (var answer in answers)
            {
                var same = IsSame(answer, answers);
                foreach (var passage in answer.Passages)
                    Add(candidates, answer.Hit.Document, passage, answer.Hit.Point.Point, same, answer.Hit.Why);
            }
        }
    }

    // The same question in like words, or by far the likest answer of a letter that answers several.
    private bool IsSame(PastAnswer answer, List<PastAnswer> ofLetter)
    {
        if (answer.Asked >= limits.PointCoverage && answer.Likeness >= limits.AnswerLikeness) return true;
        var next = ofLetter.Where(a => a != answer).Select(a => a.Likeness).DefaultIfEmpty(1).Max();
        return answer.Likeness >= limits.AnswerLikeness && answer.Likeness >= limits.AheadOfNext * next;
    }

    private async Task AddPassagesAsync(
        Dictionary<string, Candidate> candidates, ProposalRequest request, RequestMatter matter,
        EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var queries = matter.Clauses.Select(c => c.Text).Prepend(request.Heading).Distinct(StringComparer.Ordinal).Take(12);
        foreach (var text in queries)
        {
            var hits = await search.SearchAsync(Query(text, filter, limits.PassagesPerQuery), cancellationToken);
            foreach (var hit in hits.Where(h => !IsLater(h.Document, filter)))
                Add(candidates, hit.Document, hit.Passage, null, false, hit.Why);
        }
    }

    private static PassageQuery Query(string text, EvidenceFilter filter, int top) => new()
    {
        Text = text,
        Top = top,
        ExcludedDocuments = filter.ExcludedDocuments,
        OnlyFullText = true,
    };

    private static bool IsLater(StoredDocument document, EvidenceFilter filter) => document.Metadata.Date > filter.On;

    private static void Add(
        Dictionary<string, Candidate> candidates, StoredDocument document, Passage passage, string? point, bool same, IReadOnlyList<string> why)
    {
        var key = document.Id + "\n" + string.Join("\n", passage.Path);
        if (!candidates.TryGetValue(key, out var candidate))
            candidates[key] = candidate = new Candidate(document, passage.Path);
        candidate.Point ??= point;
        candidate.Same |= same;
        if (candidate.Passages.TryAdd(passage.Ordinal, passage)) candidate.Why.AddRange(why);
    }

    private AnswerUnit? Judge(Candidate candidate, RequestMatter matter)
    {
        var text = string.Join("\n", candidate.Path) + "\n" + candidate.Document.Metadata.Title + "\n"
            + string.Join("\n", candidate.Passages.Values.Select(p => p.Text));
        var request = RequestMatter.Coverage(matter.All, text);
        var clauses = matter.Clauses.Select(c => RequestMatter.Coverage(c.Terms, text)).ToList();
        var covered = Enumerable.Range(0, clauses.Count).Where(i => clauses[i] >= limits.ClauseCoverage).ToList();
        var bears = covered.Count > 0 && request >= limits.RequestCoverage;
        if (!bears && !candidate.Same) return null;
        return new AnswerUnit
        {
            Document = candidate.Document,
            Path = candidate.Path,
            Passages = [.. candidate.Passages.Values],
            Point = candidate.Point,
            Score = (request + clauses.DefaultIfEmpty(0).Max()) / 2,
            AnswersSamePoint = candidate.Same,
            Clauses = covered,
            Why = [.. candidate.Why.Distinct(StringComparer.Ordinal).Take(5)],
        };
    }

    private List<string> Uncovered(RequestMatter matter, List<AnswerUnit> units)
    {
        var found = string.Join("\n", units.SelectMany(u => u.Passages.Select(p => p.Text).Concat(u.Path)));
        return [.. matter.Clauses
            .Where(c => RequestMatter.Coverage(c.Terms, found) < limits.ClauseCoverage / 2)
            .Select(c => c.Text)];
    }

    private sealed class Candidate(StoredDocument document, IReadOnlyList<string> path)
    {
        public StoredDocument Document => document;
        public IReadOnlyList<string> Path => path;
        public SortedDictionary<int, Passage> Passages { get; } = [];
        public List<string> Why { get; } = [];
        public string? Point { get; set; }
        public bool Same { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Request {Number}: {Candidates} candidates, {Units} bear on it.")]
        public static partial void Found(ILogger logger, string number, int candidates, int units);
    }
}
