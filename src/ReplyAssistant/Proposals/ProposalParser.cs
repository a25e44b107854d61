using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Takes a 提案 or 建议 apart into the points it asks for.</summary>
public sealed class ProposalParser
{
    // More points than this no proposal asks; a longer list is something else, and a draft would never end.
    private const int MostRequests = 100;

    // Of one request; the text of what is beyond stays with its host.
    private const int MostHidden = 5;

    // A proposal has some dozen lines; what is longer by far is cut, so that no text takes more than moments.
    private const int MostLines = 3000;

    private static readonly Regex numeral = Patterns.Linear(@"[一-龥]{0,2}[A-Za-z]{0,4}[-（(]?[0-9][0-9A-Za-z（）()\-]{0,15}");

    /// <returns>With no requests when the text asks for nothing that can be told.</returns>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "A doer is handed out as an object.")]
    public Proposal Parse(SourceDocument document)
    {
        var all = TextLines.Of(document).Take(MostLines).ToList();
        var lines = all.Where(line => line.Zone != ZoneKind.Furniture || ProposalForm.Tells(line.Text)).Select(line => line.Text).ToList();
        if (lines.Count == 0) lines = [.. all.Select(line => line.Text)];
        if (lines.Count <= LostLines.FewLines) lines = [.. lines.SelectMany(LostLines.Of)];
        var form = ProposalForm.Of(lines);
        var region = RequestRegion.Of(form.Body);
        var title = form.Value(ProposalField.Title) ?? form.Title ?? document.Metadata.Title;
        var session = Session(form, lines);
        var (lead, consulted) = Parties.Bureaus(form);
        var number = Number(form, lines);
        var earlier = EarlierProposals.In(all, number, title);
        return new Proposal
        {
            Kind = ProposalKindFinder.Of(form, session, title, lines),
            Number = number,
            Session = session,
            Title = title.Trim('《', '》'),
            Proposers = Parties.Names(form.Values(ProposalField.Proposers)),
            LeadBureau = lead,
            CoBureaus = consulted,
            AssignedOn = Day(form, ProposalField.Assigned),
            DueOn = Day(form, ProposalField.Due),
            Background = string.Join('\n', region.Background),
            Requests = EarlierProposals.Marked(Requests(region), earlier),
            Earlier = earlier,
        };
    }

    private static DateOnly? Day(ProposalForm form, ProposalField field) =>
        form.Value(field) is { } value ? Documents.Structure.ChineseDates.First(value) : null;

    private static List<ProposalRequest> Requests(RequestRegion region)
    {
        var requests = new List<ProposalRequest>();
        foreach (var item in region.Asked.SelectMany(RequestItems.Of))
        {
            if (requests.Count(r => r.HiddenIn is null) >= MostRequests) break;
            var request = Request(item);
            if (request.Heading.Length < 2) continue;
            requests.Add(request);
            requests.AddRange(HiddenRequests.In(request, requests.Count).Take(MostHidden));
        }
        return requests;
    }

    private static ProposalRequest Request(RequestItem item)
    {
        var first = item.Lines[0];
        var ownLine = item.Lines.Count > 1 && first.Length is > 0 and <= 120 && !"。；！？".Contains(first[^1])
            && Quotation.FirstOutside(first, "。！？") < 0;
        return new ProposalRequest
        {
            Number = item.Number,
            Heading = RequestHeading.Of(first, ownLine),
            Text = string.Join('\n', ownLine ? item.Lines.Skip(1) : item.Lines),
        };
    }

    private static string? Number(ProposalForm form, List<string> lines)
    {
        foreach (var value in form.Values(ProposalField.Number))
        {
            if (numeral.Match(value.TrimStart('（', '(', '第', ' ')) is { Success: true } match) return match.Value;
        }
        return lines.Take(12).Where(line => !EarlierMention.In(line)).SelectMany(line => CaseNumber.In(line, 0)).FirstOrDefault()?.Text;
    }

    private static string? Session(ProposalForm form, List<string> lines)
    {
        if (form.Value(ProposalField.Session) is { } value)
            return SessionName.In(value, 0) is [var named, ..] ? named.Text : value;
        return lines.Take(40).Where(line => !EarlierMention.In(line)).SelectMany(line => SessionName.In(line, 0)).FirstOrDefault()?.Text;
    }
}
