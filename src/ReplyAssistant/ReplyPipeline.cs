using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proposals;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Verification;

namespace ReplyAssistant;

/// <summary>What to draft, for whom, as of when.</summary>
public sealed record DraftRequest
{
    /// <summary>The file of the proposal or suggestion.</summary>
    public required string ProposalPath { get; init; }

    public required Profile Profile { get; init; }

    /// <summary>The letter's date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Ids of documents that must not be used as evidence.</summary>
    public IReadOnlyCollection<string> ExcludedDocuments { get; init; } = [];
}

/// <summary>A proposal in which nothing is asked for; the message says what to do.</summary>
public sealed class NoRequestException(string path) : Exception(
    $"“{Path.GetFileName(path)}”中没有找到建议事项，请检查文件，建议事项请用“一、”“（一）”“1.”或“一是”分条列出。");

/// <summary>The whole way, from a proposal's file to a checked draft: begin reading here.</summary>
public sealed class ReplyPipeline(
    FileReader reader, DocumentParser documents, ProposalParser proposals,
    EvidenceFinder finder, Drafter drafter, IDocumentStore store)
{
    /// <exception cref="UnreadableDocumentException">The proposal's file cannot be read.</exception>
    /// <exception cref="NoRequestException">The proposal asks for nothing that can be told apart.</exception>
    public async Task<Draft> DraftAsync(DraftRequest request, CancellationToken cancellationToken)
    {
        var raw = await reader.ReadAsync(request.ProposalPath, cancellationToken);
        var source = documents.Parse(raw);
        var proposal = proposals.Parse(source);
        if (proposal.Requests.Count == 0)
            throw new NoRequestException(request.ProposalPath);

        var evidence = await EvidenceAsync(proposal, source, request, cancellationToken);
        var draft = await drafter.WriteAsync(proposal, evidence, request.Profile, request.Date, cancellationToken);
        var verified = await VerifyAsync(draft, cancellationToken);
        return verified with { Findings = [.. AssignmentFindings.Of(verified, request.Profile.Issuer), .. verified.Findings] };
    }

    private async Task<IReadOnlyList<RequestEvidence>> EvidenceAsync(
        Proposal proposal, SourceDocument source, DraftRequest request, CancellationToken cancellationToken)
    {
        // The proposal itself may lie in the corpus: what was asked is no answer.
        var filter = new EvidenceFilter { On = request.Date, ExcludedDocuments = [.. request.ExcludedDocuments, source.Id] };
        var evidence = new List<RequestEvidence>();
        foreach (var asked in proposal.Requests)
            evidence.Add(await finder.FindAsync(proposal, asked, filter, cancellationToken));
        return evidence;
    }

    private async Task<Draft> VerifyAsync(Draft draft, CancellationToken cancellationToken)
    {
        var sources = new Dictionary<string, SourceDocument>(StringComparer.Ordinal);
        foreach (var id in draft.Evidence.Select(e => e.DocumentId).Distinct(StringComparer.Ordinal))
        {
            if (await store.FindAsync(id, cancellationToken) is { } found) sources[id] = found;
        }
        return new DraftVerifier(new CitationChecker(sources)).Verify(draft);
    }
}
