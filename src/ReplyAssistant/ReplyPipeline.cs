using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proposals;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Verification;

namespace ReplyAssistant;

/// <summary>For whom a letter is drafted, as of when, and what it must not rest on.</summary>
public record DraftSettings
{
    public required Profile Profile { get; init; }

    /// <summary>The letter's date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Ids of documents that must not be used as evidence.</summary>
    public IReadOnlyCollection<string> ExcludedDocuments { get; init; } = [];
}

/// <summary>What to draft, for whom, as of when.</summary>
public sealed record DraftRequest : DraftSettings
{
    /// <summary>The file of the proposal or suggestion.</summary>
    public required string ProposalPath { get; init; }
}

/// <summary>A proposal in which nothing is asked for; the message says what to do.</summary>
public sealed class NoRequestException(string path) : Exception(
    $"“{Path.GetFileName(path)}”中没有找到建议事项，请检查文件，建议事项请用“一、”“（一）”“1.”或“一是”分条列出。");

/// <summary>The whole way, from a proposal's file to a checked draft: begin reading here.</summary>
public sealed class ReplyPipeline(
    FileReader reader, DocumentParser documents, ProposalParser proposals,
    EvidenceFinder finder, Drafter drafter, LetterChecker checker, IDocumentStore store, IPassageSearch search)
{
    /// <exception cref="UnreadableDocumentException">The proposal's file cannot be read.</exception>
    /// <exception cref="NoRequestException">The proposal asks for nothing that can be told apart.</exception>
    public async Task<Draft> DraftAsync(DraftRequest request, CancellationToken cancellationToken)
    {
        var source = documents.Parse(await reader.ReadAsync(request.ProposalPath, cancellationToken));
        var proposal = proposals.Parse(source);
        if (proposal.Requests.Count == 0)
            throw new NoRequestException(request.ProposalPath);

        // The proposal itself may lie in the corpus: what was asked is no answer.
        var settings = request with { ExcludedDocuments = [.. request.ExcludedDocuments, source.Id] };
        return await DraftAsync(proposal, settings, progress: null, cancellationToken);
    }

    /// <param name="progress">Told how many requests have their evidence.</param>
    public async Task<Draft> DraftAsync(
        Proposal proposal, DraftSettings settings, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        // A profile that cannot be used says so before the work, not after it.
        RuleSwitches.Of(settings.Profile);
        var evidence = await EvidenceAsync(proposal, settings, progress, cancellationToken);
        var draft = await drafter.WriteAsync(proposal, evidence, settings.Profile, settings.Date, cancellationToken);
        return await CheckAsync(draft, settings, cancellationToken);
    }

    /// <summary>Checks a draft as it stands now; what was found before is forgotten.</summary>
    public async Task<Draft> CheckAsync(Draft draft, DraftSettings settings, CancellationToken cancellationToken)
    {
        var verified = await VerifyAsync(draft with { Findings = [] }, cancellationToken);
        IReadOnlyList<Finding> known = [.. AssignmentFindings.Of(verified, settings.Profile.Issuer), .. verified.Findings];
        return verified with { Findings = DraftFindings.Merge(verified, known, await FindAsync(verified, settings, cancellationToken)) };
    }

    /// <summary>The rules that every letter is held to; silent on a draft whose frame the profile made unlike any letter.</summary>
    private async Task<IReadOnlyList<Finding>> FindAsync(Draft draft, DraftSettings settings, CancellationToken cancellationToken)
    {
        if (LetterFile.OfDraft(draft) is not { } file) return [];
        var context = new CheckContext
        {
            Profile = settings.Profile,
            HasOwnProfile = true,
            On = draft.Date,
            Against = draft.Proposal,
            Documents = store,
            Search = search,
            ExcludedDocuments = settings.ExcludedDocuments,
        };
        return await checker.CheckAsync(file.Letter, context, cancellationToken);
    }

    private async Task<IReadOnlyList<RequestEvidence>> EvidenceAsync(
        Proposal proposal, DraftSettings settings, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var filter = new EvidenceFilter { On = settings.Date, ExcludedDocuments = settings.ExcludedDocuments };
        var evidence = new List<RequestEvidence>();
        foreach (var asked in proposal.Requests)
        {
            evidence.Add(await finder.FindAsync(proposal, asked, filter, cancellationToken));
            progress?.Report(evidence.Count);
        }
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
