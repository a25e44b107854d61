using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>What the asking part gives: its requests, what belongs to none of them, and what a limit left out.</summary>
internal sealed record RequestReading(IReadOnlyList<ProposalRequest> Requests, IReadOnlyList<string> Unassigned, IReadOnlyList<string> Warnings)
{
    // More points than this no proposal asks; a longer list is something else, and a draft would never end.
    private const int MostRequests = 500;

    // Of one request, and of all; the text of what is beyond stays with its host.
    private const int MostHidden = 5;
    private const int MostHiddenInAll = 300;

    public static RequestReading Of(RequestRegion region)
    {
        var requests = new List<ProposalRequest>();
        var loose = new List<string>();
        var (own, hidden, beyond) = (0, 0, 0);
        foreach (var items in region.Asked.Select(stretch => RequestItems.Of(stretch.Lines, stretch.IsHeaded)))
        {
            loose.AddRange(items.Loose);
            foreach (var request in items.Items.Select(Request).Where(request => request.Heading.Length >= 2))
            {
                if (own == MostRequests)
                {
                    beyond++;
                    continue;
                }
                own++;
                requests.Add(request);
                var inside = HiddenRequests.In(request, requests.Count).Take(Math.Min(MostHidden, MostHiddenInAll - hidden)).ToList();
                hidden += inside.Count;
                requests.AddRange(inside);
            }
        }
        var unassigned = Leftover.Of(region with { Loose = [.. region.Loose, .. loose] }, requests);
        return new RequestReading(requests, unassigned, beyond == 0 ? [] : [$"建议事项超过{MostRequests}条，后面的{beyond}条没有编入，列在“未归入建议事项”中，请分件办理。"]);
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
}
