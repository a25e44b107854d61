using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Gathers the earlier proposals that a text names, and the requests that ask what became of their answers.</summary>
internal static class EarlierProposals
{
    // Who comes back to more than this has written a history.
    private const int Most = 20;

    public static IReadOnlyList<EarlierProposal> In(IReadOnlyList<TextLine> lines, string? ownNumber, string? ownTitle)
    {
        var found = new List<EarlierProposal>();
        foreach (var line in lines.Where(line => ProposalFields.Of(line.Text).All(entry => entry.Field is ProposalField.Title)))
        {
            foreach (var span in SentenceSplitter.Split(line.Text))
            {
                var sentence = line.Part(span.Start, span.End);
                if (!EarlierMention.In(sentence.Text)) continue;
                foreach (var mention in EarlierMention.Of(sentence, ownNumber, ownTitle)) Add(found, mention);
            }
        }
        return WithoutNameless(found);
    }

    /// <summary>The requests, each that asks for an account told of which earlier proposal.</summary>
    public static List<ProposalRequest> Marked(IEnumerable<ProposalRequest> requests, IReadOnlyList<EarlierProposal> earlier) =>
        [.. requests.Select(request => request with { FollowsUp = FollowedUp($"{request.Heading}\n{request.Text}", earlier) })];

    private static int? FollowedUp(string request, IReadOnlyList<EarlierProposal> earlier)
    {
        if (earlier.Count == 0 || !EarlierMention.AsksForAccount(request)) return null;
        for (var i = 0; i < earlier.Count; i++)
        {
            if (earlier[i].Number is { } number && request.Contains($"{number}号", StringComparison.Ordinal)) return i + 1;
        }
        return 1;
    }

    private static void Add(List<EarlierProposal> found, EarlierProposal mention)
    {
        var at = found.FindIndex(known => string.Equals(known.Number, mention.Number, StringComparison.Ordinal));
        if (at >= 0) found[at] = Joined(found[at], mention);
        else if (found.Count < Most) found.Add(mention);
    }

    // 去年的答复 beside one numbered proposal is the answer to that one.
    private static List<EarlierProposal> WithoutNameless(List<EarlierProposal> found)
    {
        var nameless = found.FindIndex(known => known.Number is null);
        if (nameless < 0 || found.Count == 1) return found;
        if (found.Count == 2)
        {
            var numbered = found[1 - nameless];
            return [Joined(numbered, found[nameless]) with { Places = [.. numbered.Places.Concat(found[nameless].Places).OrderBy(place => place.Start)] }];
        }
        found.RemoveAt(nameless);
        return found;
    }

    private static EarlierProposal Joined(EarlierProposal first, EarlierProposal second) => first with
    {
        Session = first.Session ?? second.Session,
        Year = first.Year ?? second.Year,
        YearsAgo = first.YearsAgo ?? second.YearsAgo,
        DocumentNumber = first.DocumentNumber ?? second.DocumentNumber,
        Title = first.Title ?? second.Title,
        Places = [.. first.Places, .. second.Places.Where(place => !first.Places.Contains(place))],
    };
}
