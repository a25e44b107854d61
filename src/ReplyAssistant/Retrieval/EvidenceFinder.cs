using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Retrieval;

/// <summary>Finds what past answers and policies say on one request, best first.</summary>
public sealed partial class EvidenceFinder(
    IPassageSearch search, IDocumentStore store, RequestTerms terms,
    IOptions<RetrievalOptions> options, ILogger<EvidenceFinder> logger)
{
    private const double OfSubject = 0.2;
    private const double Scattered = 0.4;
    private const double WholePhrase = 6.0;

    private readonly RetrievalOptions limits = options.Value;

    /// <returns>No units when nothing in the store bears on the request.</returns>
    public async Task<RequestEvidence> FindAsync(
        Proposal proposal, ProposalRequest request, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var matter = await RequestMatter.ReadAsync(proposal, request, terms, search, cancellationToken);
        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var kinships = await AddSamePointsAsync(candidates, request, matter, filter, cancellationToken);
        await AddPassagesAsync(candidates, request, matter, filter, cancellationToken);
        await AddKinshipsAsync(kinships, candidates.Values, matter, cancellationToken);

        var units = candidates.Values
            .Select(c => Judge(c, matter))
            .OfType<AnswerUnit>()
            .Where(u => u.AnswersSamePoint || !kinships.TryGetValue(u.Document.Id, out var kinship) || IsMeant(u, kinship, matter))
            .OrderByDescending(u => u.AnswersSamePoint)
            .ThenByDescending(u => u.Score)
            .ThenByDescending(u => u.Document.Metadata.Date)
            .ThenBy(u => u.Document.Id, StringComparer.Ordinal)
            .ThenBy(u => u.Passages[0].Ordinal)
            .GroupBy(u => u.Document.Metadata.Kind)
            .SelectMany(kind => kind.Take(limits.UnitsPerRequest))
            .ToList();

        Log.Found(logger, request.Number, candidates.Count, units.Count);
        return new RequestEvidence(matter, units) { Uncovered = Uncovered(matter, units) };
    }

    /// <returns>The kinship of each letter whose points were looked at, by document id.</returns>
    private async Task<Dictionary<string, double>> AddSamePointsAsync(
        Dictionary<string, Candidate> candidates, ProposalRequest request, RequestMatter matter,
        EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var query = Query(request.Heading + "。" + request.Text, filter, limits.PointsPerQuery);
        var kinships = new Dictionary<string, double>(StringComparer.Ordinal);
        var hits = (await search.SearchPointsAsync(query, cancellationToken)).Where(h => !IsBarred(h.Document, filter));
        foreach (var letter in hits.GroupBy(h => h.Document.Id, StringComparer.Ordinal))
        {
            var passages = await store.PassagesAsync(letter.Key, cancellationToken);
            var kinship = kinships[letter.Key] = PastAnswer.KinshipOf(passages, matter);
            var answers = letter.Select(h => PastAnswer.Of(h, passages, kinship, matter)).OrderByDescending(a => a.Likeness).ToList();
            foreach (var answer in answers.Where(a => IsSame(a, answers)))
            {
                foreach (var passage in answer.Without(answers).Where(p => IsWanted(answer) || Touches(p, matter)))
                    AddSame(candidates, answer.Hit, passage);
            }
        }
        return kinships;
    }

    // The same question in like words, or the likest answer of a letter on a like subject.
    private bool IsSame(PastAnswer answer, List<PastAnswer> ofLetter)
    {
        var likeness = answer.LikenessWithKinship;
        if (answer.Asked >= limits.PointCoverage && likeness >= limits.LikeQuestion) return true;
        var next = ofLetter.Where(a => a != answer).Select(a => a.Likeness).DefaultIfEmpty(0).Max();
        return likeness >= limits.LikeAnswer && answer.Likeness >= limits.LeastLikeness
            && answer.Kinship >= limits.LeastKinship && answer.Likeness >= limits.AheadOfNext * next;
    }

    // Whole: letters on one subject, the very question, or an answer so like that what stands beside belongs to it.
    private bool IsWanted(PastAnswer answer) => answer.Kinship >= limits.SameSubject
        || answer.Asked >= limits.SameQuestion || answer.LikenessWithKinship >= limits.StrongAnswer;

    private bool Touches(Passage passage, RequestMatter matter)
    {
        var text = string.Join("\n", passage.Path.Skip(1).Append(passage.Text));
        return RequestMatter.Coverage(matter.All, text) >= limits.BlockCoverage || matter.Bearing(text) >= limits.ClauseCoverage;
    }

    private static void AddSame(Dictionary<string, Candidate> candidates, PointHit hit, Passage passage)
    {
        var candidate = Add(candidates, hit.Document, passage, hit.Why);
        candidate.Same.Add(passage.Ordinal);
    }

    /// <summary>How much each past letter is about what the proposal is about; policies are read by provision and have none.</summary>
    private async Task AddKinshipsAsync(
        Dictionary<string, double> kinships, IEnumerable<Candidate> candidates, RequestMatter matter, CancellationToken cancellationToken)
    {
        var letters = candidates.Select(c => c.Document).Where(d => d.Metadata.Kind != DocumentKind.Policy).Select(d => d.Id);
        foreach (var id in letters.Distinct(StringComparer.Ordinal).Where(id => !kinships.ContainsKey(id)).ToList())
            kinships[id] = PastAnswer.KinshipOf(await store.PassagesAsync(id, cancellationToken), matter);
    }

    // A block of a letter that answered another point: the letter is kindred, and the block is headed like the request or
    // answers a good part of it. One clause held in passing is not what the block is about.
    private bool IsMeant(AnswerUnit unit, double kinship, RequestMatter matter) =>
        unit.Score + (kinship / 2) >= limits.LikeUnit
        && (unit.Clauses.Count >= limits.GoodPart * matter.Clauses.Count
            || matter.Bearing(string.Join("\n", unit.Path)) >= limits.GoodPart);

    private async Task AddPassagesAsync(
        Dictionary<string, Candidate> candidates, ProposalRequest request, RequestMatter matter,
        EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var queries = matter.Clauses.Select(c => c.Text).Prepend(request.Heading).Distinct(StringComparer.Ordinal).Take(12);
        foreach (var text in queries)
        {
            var hits = await search.SearchAsync(Query(text, filter, limits.PassagesPerQuery), cancellationToken);
            foreach (var hit in hits.Where(h => !IsBarred(h.Document, filter)))
                Add(candidates, hit.Document, hit.Passage, hit.Why);
        }
    }

    private static PassageQuery Query(string text, EvidenceFilter filter, int top) => new()
    {
        Text = text,
        Top = top,
        ExcludedDocuments = filter.ExcludedDocuments,
        OnlyFullText = true,
    };

    // What is neither a reply, an opinion nor a policy (a proposal, say) is no evidence.
    private static bool IsBarred(StoredDocument document, EvidenceFilter filter) =>
        document.Metadata.Kind == DocumentKind.Other || document.Metadata.Date > filter.On;

    private static Candidate Add(
        Dictionary<string, Candidate> candidates, StoredDocument document, Passage passage, IReadOnlyList<string> why)
    {
        var key = document.Id + "\n" + string.Join("\n", passage.Path);
        if (!candidates.TryGetValue(key, out var candidate))
            candidates[key] = candidate = new Candidate(document, passage.Path);
        if (candidate.Passages.TryAdd(passage.Ordinal, passage)) candidate.Why.AddRange(why);
        return candidate;
    }

    private AnswerUnit? Judge(Candidate candidate, RequestMatter matter)
    {
        // Beside the answer to the same point, what stands under the same heading may answer another one.
        var passages = candidate.Passages.Values.Where(p => candidate.Same.Count == 0 || candidate.Same.Contains(p.Ordinal)).ToList();
        var text = string.Join("\n", candidate.Path) + "\n" + candidate.Document.Metadata.Title + "\n"
            + string.Join("\n", passages.Select(p => p.Text));
        var request = RequestMatter.Coverage(matter.All, text);
        var clauses = matter.Clauses.Select(c => c.CoveredBy(text)).ToList();
        var covered = Enumerable.Range(0, clauses.Count).Where(i => clauses[i] >= limits.ClauseCoverage).ToList();
        var bears = covered.Count > 0 && request >= limits.RequestCoverage;
        if (!bears && candidate.Same.Count == 0) return null;
        return new AnswerUnit
        {
            Document = candidate.Document,
            Path = candidate.Path,
            Passages = passages,
            Score = Score(candidate, (request + clauses.DefaultIfEmpty(0).Max()) / 2, text, matter),
            AnswersSamePoint = candidate.Same.Count > 0,
            Clauses = covered,
            Why = [.. candidate.Why.Distinct(StringComparer.Ordinal).Take(5)],
        };
    }

    // Letters are judged by kinship. A provision counts as far as it holds a clause's words in one phrase, and among
    // provisions that bear on the request alike the one about the proposal's subject is meant.
    private static double Score(Candidate candidate, double coverage, string text, RequestMatter matter)
    {
        if (candidate.Document.Metadata.Kind != DocumentKind.Policy) return coverage;
        var phrase = matter.Clauses.Max(c => CommonPhrase.Length(c.Text, text));
        var inPhrase = Scattered + ((1 - Scattered) * Math.Min(1, phrase / WholePhrase));
        return Math.Min(1, (coverage * inPhrase) + (OfSubject * RequestMatter.Coverage(matter.Title, text)));
    }

    private List<string> Uncovered(RequestMatter matter, List<AnswerUnit> units)
    {
        var found = string.Join("\n", units.SelectMany(u => u.Passages.Select(p => p.Text).Concat(u.Path)));
        return [.. matter.Clauses
            .Where(c => RequestMatter.Coverage(c.Terms, found) < limits.Uncovered)
            .Select(c => c.Text)];
    }

    private sealed class Candidate(StoredDocument document, IReadOnlyList<string> path)
    {
        public StoredDocument Document => document;
        public IReadOnlyList<string> Path => path;
        public SortedDictionary<int, Passage> Passages { get; } = [];
        public List<string> Why { get; } = [];

        /// <summary>Ordinals of the passages that answer the same point.</summary>
        public HashSet<int> Same { get; } = [];
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Request {Number}: {Candidates} candidates, {Units} bear on it.")]
        public static partial void Found(ILogger logger, string number, int candidates, int units);
    }
}
