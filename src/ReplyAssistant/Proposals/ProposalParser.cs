using System.Diagnostics.CodeAnalysis;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Takes a 提案 or 建议 apart into the points it asks for.</summary>
public sealed class ProposalParser
{
    // A proposal has some dozen lines; what is longer by far is cut, and the reader is told.
    private const int MostLines = 3000;

    /// <returns>With no requests when the text asks for nothing that can be told.</returns>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "A doer is handed out as an object.")]
    public Proposal Parse(SourceDocument document)
    {
        var whole = TextLines.Of(document);
        var all = whole.Take(MostLines).ToList();
        var lines = all.Where(line => line.Zone != ZoneKind.Furniture || ProposalForm.Tells(line.Text)).Select(line => line.Text).ToList();
        if (lines.Count == 0) lines = [.. all.Select(line => line.Text)];
        if (lines.Count <= LostLines.FewLines) lines = [.. lines.SelectMany(LostLines.Of)];
        var form = ProposalForm.Of(lines);
        var region = RequestRegion.Of(form.Body) is var found && found.Asked.Count > 0 ? found with { Loose = [.. found.Loose, .. form.Foot.Rest] } : found;
        if (!IsProposal(form, lines) && region.Asked.All(stretch => !stretch.IsHeaded)) region = region with { Asked = [] };
        var head = ProposalHead.Of(form, lines, document.Metadata.Title);
        var earlier = EarlierProposals.In(all, head.Number, head.Title);
        var reading = RequestReading.Of(region);
        var (lead, consulted) = Parties.Bureaus(form);
        return new Proposal
        {
            Kind = head.Kind,
            Number = head.Number,
            Session = head.Session,
            Title = head.Title,
            Proposers = head.Proposers,
            LeadBureau = lead,
            CoBureaus = consulted,
            AssignedOn = Day(form, ProposalField.Assigned),
            DueOn = Day(form, ProposalField.Due),
            Background = string.Join('\n', region.Background),
            Requests = EarlierProposals.Marked(reading.Requests, earlier),
            Unassigned = reading.Unassigned,
            Earlier = earlier,
            Inferred = head.Inferred,
            Warnings = whole.Count > MostLines ? [$"全文有{whole.Count}行，超过{MostLines}行的部分没有读取，请核对最后几条建议事项，必要时分件办理。", .. reading.Warnings] : reading.Warnings,
        };
    }

    // A notice that requests a bureau to attend is none: a proposal says 建议 or 提案 somewhere, or has a form.
    private static bool IsProposal(ProposalForm form, IReadOnlyList<string> lines) =>
        form.Value(ProposalField.Proposers) is not null || form.Value(ProposalField.Number) is not null
        || lines.Any(line => line.Contains("建议", StringComparison.Ordinal) || line.Contains("提案", StringComparison.Ordinal)
            || line.Contains("希望", StringComparison.Ordinal) || line.Contains("恳请", StringComparison.Ordinal) || line.Contains("呼吁", StringComparison.Ordinal));

    private static DateOnly? Day(ProposalForm form, ProposalField field) =>
        form.Value(field) is { } value ? Documents.Structure.ChineseDates.First(value) : null;
}
