using ReplyAssistant.Proposals;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>Writes the answer to one request: what was done, what policies provide, what comes next, what has to be supplied.</summary>
internal sealed class SectionDrafter(DraftingContext context)
{
    private readonly AnswerWriter answers = new(context);
    private readonly ProvisionWriter provisions = new(context);

    /// <param name="index">1-based index of the request.</param>
    public DraftSection Draft(int index, string heading, ProposalRequest request, RequestEvidence evidence)
    {
        var outline = new SectionOutline();
        answers.Write(index, evidence, outline);
        provisions.Write(index, evidence, outline);
        if (outline.IsEmpty)
        {
            var nothing = new DraftBlock(null, [Supply.Everything(request, context.Proposal)]);
            return new DraftSection(index, heading, Stance.NothingFound, [nothing]);
        }

        var uncovered = Uncovered(index, evidence);
        if (Supply.Clauses(uncovered) is { } missing) outline.Plans.Add(missing);
        if (!outline.Plans.Any(p => p.Kind == SentenceKind.Plan)) outline.Plans.Add(Supply.NextSteps());
        var blocks = outline.Blocks();
        var stance = StanceReader.Of([.. blocks.SelectMany(b => b.Sentences)], uncovered.Count > 0);
        return new DraftSection(index, heading, stance, blocks);
    }

    // A second question hidden in this request has a section of its own, and is supplied there.
    private IReadOnlyList<string> Uncovered(int index, RequestEvidence evidence)
    {
        var hidden = context.Proposal.Requests.Where(r => r.HiddenIn == index).Select(r => r.Text).ToList();
        return [.. evidence.Uncovered.Where(c => !hidden.Any(h => h.Contains(c, StringComparison.Ordinal)))];
    }
}
