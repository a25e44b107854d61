using ReplyAssistant.Proposals;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Retrieval;

/// <summary>A request with what is right for it: one line of labelled-requests.txt.</summary>
/// <param name="Right">Words, one of which stands in every right unit; empty when nothing may be offered.</param>
internal sealed record LabelledRequest(int Line, string Store, string Title, string Heading, string Text, IReadOnlyList<string> Right)
{
    public bool IsStrange => Right.Count == 0;

    /// <summary>Thresholds are chosen on the odd ones and reported on the even ones.</summary>
    public bool IsForChoosing => Line % 2 == 1;

    public ProposalRequest Request => new() { Number = "一", Heading = Heading, Text = Heading + "。" + Text };

    public Proposal Proposal => new()
    {
        Kind = ProposalKind.Cppcc, Number = "001", Session = null, Title = Title, Proposers = [], Requests = [Request],
    };

    public bool Holds(string text) => Right.Any(w => text.Contains(w, StringComparison.Ordinal));
}

internal static class LabelledRequests
{
    /// <summary>Those for one of the stores, "sample" or "seeds".</summary>
    public static IReadOnlyList<LabelledRequest> For(string store) =>
        [.. All().Where(r => r.Store == store || r.Store == "any")];

    private static IEnumerable<LabelledRequest> All()
    {
        var path = Path.Combine(Shared.ProjectRoot(), "tests", "ReplyAssistant.Tests", "Retrieval", "labelled-requests.txt");
        var lines = File.ReadAllLines(path).Where(l => l.Length > 0 && l[0] != '#').ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var parts = lines[i].Split('|', StringSplitOptions.TrimEntries);
            var title = parts[1].Length > 0 ? parts[1] : $"关于{parts[2]}的提案";
            yield return new LabelledRequest(i + 1, parts[0], title, parts[2], parts[3], parts[4] == "-" ? [] : parts[4].Split('/'));
        }
    }
}
