using System.Text.Json;
using System.Text.Json.Nodes;
using ReplyAssistant.Drafting;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Rendering;

/// <summary>Writes a draft as JSON: everything that is known of it, for other programs and for <see cref="JsonDraftReader"/>.</summary>
public static class JsonDraftWriter
{
    public static string Write(Draft draft) => JsonSerializer.Serialize(ToJson(draft), DraftJson.Options) + "\n";

    /// <summary>A proposal alone, in the shape it has inside a draft.</summary>
    public static JsonNode Describe(Proposal proposal) =>
        JsonSerializer.SerializeToNode(ToJson(proposal), DraftJson.Options)!;

    internal static DraftJson ToJson(Draft draft) => new(
        ToJson(draft.Proposal),
        Letter(draft),
        [.. draft.Evidence.Select(ToJson)],
        [.. draft.Findings.Select(f => new FindingJson(f.Rule, f.Severity, f.Message, f.Places, f.Basis, f.Fix))]);

    internal static ProposalJson ToJson(Proposal proposal) => new(
        proposal.Kind,
        proposal.Number,
        proposal.Session,
        proposal.Title,
        proposal.Proposers,
        [.. proposal.Requests.Select(r => new RequestJson(r.Number, r.Heading, r.Text) { HiddenIn = r.HiddenIn, FollowsUp = r.FollowsUp })])
    {
        LeadBureau = proposal.LeadBureau,
        CoBureaus = proposal.CoBureaus.Count > 0 ? proposal.CoBureaus : null,
        Background = proposal.Background.Length > 0 ? proposal.Background : null,
        Unassigned = proposal.Unassigned,
        Earlier = proposal.Earlier.Count > 0 ? [.. proposal.Earlier.Select(ToJson)] : null,
        Inferred = proposal.Inferred.Count > 0 ? [.. proposal.Inferred.Select(i => new InferredJson(i.Fact, i.From, i.Quote))] : null,
        Warnings = proposal.Warnings.Count > 0 ? proposal.Warnings : null,
    };

    private static EarlierJson ToJson(EarlierProposal earlier) => new(
        earlier.Number, earlier.Session, earlier.Year, earlier.YearsAgo, earlier.DocumentNumber, earlier.Title, earlier.Places);

    private static LetterJson Letter(Draft draft) => new(
        draft.Title,
        draft.DocumentNumber,
        draft.SuggestedClass,
        draft.Addressee,
        draft.Opening,
        [.. draft.Sections.Select(s => new SectionJson(s.Request, s.Heading, s.Stance, [.. s.Blocks.Select(ToJson)]))],
        draft.Closing,
        draft.Signatory,
        draft.Date,
        draft.Note,
        draft.Disclosure,
        draft.CopyTo)
    {
        ClassDecided = draft.IsClassDecided ? true : null,
    };

    private static BlockJson ToJson(DraftBlock block) =>
        new(block.Heading, [.. block.Sentences.Select(ToJson)]);

    private static SentenceJson ToJson(Sentence sentence) =>
        new(sentence.Text, sentence.Kind, [.. sentence.Citations.Select(ToJson)], sentence.Marks);

    private static CitationJson ToJson(Citation citation) => new(
        citation.Evidence, citation.Quote, citation.Start, citation.End, citation.CleanStart, citation.CleanEnd)
    {
        Original = citation.Original == citation.Quote ? null : citation.Original,
    };

    private static EvidenceJson ToJson(Evidence evidence) => new(
        evidence.Id,
        evidence.DocumentId,
        evidence.Title,
        evidence.DocumentNumber,
        evidence.Issuer,
        evidence.Date,
        evidence.Kind,
        evidence.Validity,
        evidence.ValidityReason,
        evidence.Zone,
        evidence.Path,
        evidence.Start,
        evidence.End,
        evidence.CleanStart,
        evidence.CleanEnd,
        evidence.Text,
        evidence.Why);
}
