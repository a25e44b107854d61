using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Retrieval;

/// <summary>Looks for all that may bear on a request: past answers to like points, and passages that share its words.</summary>
internal sealed class CandidateSearch(IPassageSearch search, IDocumentStore store, Thesaurus thesaurus, RetrievalOptions limits)
{
    // A request of more clauses than this repeats itself; the heading is the first query.
    private const int MostQueries = 12;

    public async Task<Candidates> FindAsync(
        ProposalRequest request, RequestMatter matter, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var candidates = new Candidates();
        await AddSamePointsAsync(candidates, request, matter, filter, cancellationToken);
        await AddPassagesAsync(candidates, request, matter, filter, cancellationToken);
        await AddKinshipsAsync(candidates, matter, cancellationToken);
        return candidates;
    }

    private async Task AddSamePointsAsync(
        Candidates candidates, ProposalRequest request, RequestMatter matter, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var query = Query(request.Heading + "。" + request.Text, filter, limits.PointsPerQuery);
        var hits = (await search.SearchPointsAsync(query, cancellationToken)).Where(h => !IsBarred(h.Document, filter));
        foreach (var letter in hits.GroupBy(h => h.Document.Id, StringComparer.Ordinal))
        {
            var passages = await store.PassagesAsync(letter.Key, cancellationToken);
            var kinship = candidates.Kinships[letter.Key] = PastAnswer.KinshipOf(passages, matter);
            var answers = letter.Select(h => PastAnswer.Of(h, passages, kinship, matter)).OrderByDescending(a => a.Likeness).ToList();
            foreach (var answer in answers.Where(a => IsSame(a, answers)))
            {
                foreach (var passage in answer.Without(answers).Where(p => IsWanted(answer) || Touches(p, matter)))
                    candidates.Add(answer.Hit.Document, passage, answer.Hit.Why).Same.Add(passage.Ordinal);
            }
        }
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

    private async Task AddPassagesAsync(
        Candidates candidates, ProposalRequest request, RequestMatter matter, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        var queries = matter.Clauses.Select(c => c.Text).Prepend(request.Heading).Distinct(StringComparer.Ordinal).Take(MostQueries);
        foreach (var text in queries)
        {
            var hits = await search.SearchAsync(Query(text, filter, limits.PassagesPerQuery), cancellationToken);
            foreach (var hit in hits.Where(h => !IsBarred(h.Document, filter)))
                candidates.Add(hit.Document, hit.Passage, hit.Why);
        }
    }

    private async Task AddKinshipsAsync(Candidates candidates, RequestMatter matter, CancellationToken cancellationToken)
    {
        var letters = candidates.All.Select(c => c.Document).Where(d => d.Metadata.Kind != DocumentKind.Policy).Select(d => d.Id);
        foreach (var id in letters.Distinct(StringComparer.Ordinal).Where(id => !candidates.Kinships.ContainsKey(id)).ToList())
            candidates.Kinships[id] = PastAnswer.KinshipOf(await store.PassagesAsync(id, cancellationToken), matter);
    }

    private PassageQuery Query(string text, EvidenceFilter filter, int top) => new()
    {
        Text = text,
        Top = top,
        ExcludedDocuments = filter.ExcludedDocuments,
        OnlyFullText = true,
        Thesaurus = thesaurus,
    };

    // What is neither a reply, an opinion nor a policy (a proposal, say) is no evidence.
    private static bool IsBarred(StoredDocument document, EvidenceFilter filter) =>
        document.Metadata.Kind == DocumentKind.Other || document.Metadata.Date > filter.On;
}
