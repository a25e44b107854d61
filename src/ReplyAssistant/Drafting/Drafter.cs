using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proposals;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>Writes a letter from a proposal and its evidence, without a language model.</summary>
public sealed class Drafter(IDocumentStore store)
{
    /// <param name="evidence">In the order of the proposal's requests.</param>
    /// <param name="on">The letter's date.</param>
    public async Task<Draft> WriteAsync(
        Proposal proposal, IReadOnlyList<RequestEvidence> evidence, Profile profile, DateOnly on, CancellationToken cancellationToken)
    {
        var context = new DraftingContext
        {
            Profile = profile,
            Proposal = proposal,
            On = on,
            Ended = await EndedAsync(on, cancellationToken),
            Book = new EvidenceBook(on),
            Documents = await DocumentsAsync(evidence, cancellationToken),
        };
        var sections = Sections(context, evidence);
        var frame = new LetterFrame(profile, proposal);
        return new Draft
        {
            Proposal = proposal,
            Title = frame.Title,
            SuggestedClass = ClassSuggestion.For(profile, sections),
            Addressee = frame.Addressee,
            Opening = frame.Opening,
            Sections = sections,
            Closing = frame.Closing,
            Signatory = profile.Issuer.FullName,
            Date = on,
            Note = profile.Note,
            Disclosure = profile.Disclosure,
            CopyTo = frame.CopyTo,
            Evidence = context.Book.Entries,
            Findings = [],
        };
    }

    private static IReadOnlyList<DraftSection> Sections(DraftingContext context, IReadOnlyList<RequestEvidence> evidence)
    {
        var drafter = new SectionDrafter(context);
        var requests = context.Proposal.Requests;
        var sections = requests.Select((request, i) =>
            drafter.Draft(i + 1, Heading(i + 1, request), request, evidence[i])).ToList();
        return Disagreements.Mark(sections, context.Book.Entries);
    }

    private static string Heading(int number, ProposalRequest request)
    {
        var asked = request.Heading.Replace('“', '‘').Replace('”', '’');
        return $"{ChineseNumeral.Of(number)}、关于“{asked}”的{(request.HiddenIn is null ? "建议" : "问题")}";
    }

    private async Task<EndedTitles> EndedAsync(DateOnly on, CancellationToken cancellationToken)
    {
        var documents = await store.ListAsync(cancellationToken);
        var repeals = await store.RepealsAsync(cancellationToken);
        return new EndedTitles(documents, repeals.Select(r => r.Statement), on);
    }

    private async Task<IReadOnlyDictionary<string, SourceDocument>> DocumentsAsync(
        IReadOnlyList<RequestEvidence> evidence, CancellationToken cancellationToken)
    {
        var documents = new Dictionary<string, SourceDocument>(StringComparer.Ordinal);
        foreach (var id in evidence.SelectMany(e => e.Units).Select(u => u.Document.Id).Distinct(StringComparer.Ordinal))
        {
            documents[id] = await store.FindAsync(id, cancellationToken)
                ?? throw new InvalidOperationException($"Document {id} left the store while its evidence was in use.");
        }
        return documents;
    }
}
