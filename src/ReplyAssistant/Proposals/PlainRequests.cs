namespace ReplyAssistant.Proposals;

/// <summary>Divides what is asked in plain prose, where nothing is numbered: each ask with the sentences that explain it.</summary>
internal static class PlainRequests
{
    /// <param name="isAskingPart">All of it stands where the proposal asks, so that what tells nothing asks.</param>
    public static IReadOnlyList<RequestItem> Of(IReadOnlyList<string> asked, bool isAskingPart)
    {
        var items = new List<List<string>>();
        foreach (var paragraph in asked)
        {
            var newAsk = items.Count == 0 || !Explains(paragraph, isAskingPart);
            foreach (var group in Groups(paragraph, isAskingPart))
            {
                if (newAsk) items.Add([group]);
                else items[^1].Add(group);
                newAsk = true;
            }
        }
        return [.. items.Select(lines => new RequestItem("", lines))];
    }

    /// <summary>One ask each, with what explains it behind; a paragraph that begins with reasons keeps them before its first ask.</summary>
    private static List<string> Groups(string paragraph, bool isAskingPart)
    {
        var groups = new List<string>();
        var hasAsk = false;
        foreach (var clause in AskedClauses.Of(paragraph))
        {
            var asks = Asks(clause, isAskingPart);
            if (groups.Count == 0 || (asks && hasAsk)) groups.Add(clause);
            else groups[^1] = Together(groups[^1], clause);
            hasAsk |= asks;
        }
        return groups;
    }

    private static bool Asks(string clause, bool isAskingPart)
    {
        if (Courtesy.Is(clause)) return false;
        if (AskOpening.IsClear(clause) || AskOpening.IsSoft(clause) || AskOpening.IsOrder(clause)) return true;
        return AskOpening.AsksLate(clause) || (isAskingPart && !AskOpening.IsStatement(clause));
    }

    private static bool Explains(string paragraph, bool isAskingPart) =>
        !AskedClauses.Of(paragraph).Any(clause => Asks(clause, isAskingPart)) && !Courtesy.Is(paragraph);

    private static string Together(string first, string second) =>
        char.IsAsciiLetterOrDigit(first[^1]) && char.IsAsciiLetterOrDigit(second[0]) ? $"{first} {second}" : first + second;
}
