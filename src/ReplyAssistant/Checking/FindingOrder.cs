using ReplyAssistant.Drafting;

namespace ReplyAssistant.Checking;

/// <summary>Findings by gravity: what is not true, whose case it is, whose data it is, how it is said, how it looks.</summary>
public static class FindingOrder
{
    private static readonly string[][] families =
    [
        ["secrecy"],
        ["fact", "authority", "freshness", "consistency", "copying", "coverage", "commitment", "name"],
        ["header", "addressee", "class"],
        ["privacy"],
        ["wording"],
        ["numbering", "numeral", "punctuation"],
    ];

    /// <returns>Errors first; in each severity by gravity, what runs through the whole text last, then in the order of their places.</returns>
    public static IReadOnlyList<Finding> Of(IEnumerable<Finding> findings) => [.. findings
        .OrderBy(f => f.Severity)
        .ThenBy(Gravity)
        .ThenBy(f => f.Places.Count == 0 ? 0 : f.Places[0].Start)];

    private static int Gravity(Finding finding)
    {
        if (RunningSlips.Runs(finding.Rule)) return families.Length;
        var family = RuleSwitches.FamilyOf(finding.Rule);
        var rank = Array.FindIndex(families, names => names.Contains(family));
        return rank < 0 ? families.Length - 1 : rank;
    }
}
