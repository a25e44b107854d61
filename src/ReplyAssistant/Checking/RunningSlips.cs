using System.Globalization;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Checking;

/// <summary>Tells a slip of form that runs through a text once, with its count, its places and the fix of each.</summary>
internal static class RunningSlips
{
    /// <summary>True for a rule whose places are told together.</summary>
    public static bool Runs(string rule) => RuleBook.Default.Has(rule) && RuleBook.Default[rule].RunMessage is not null;

    /// <returns>In no order; a slip that stands once is told as any other finding.</returns>
    public static IEnumerable<Finding> Together(IEnumerable<Finding> findings) => findings
        .GroupBy(f => Runs(f.Rule) ? f.Rule : null)
        .SelectMany(group => group.Key is { } rule ? [Told(rule, [.. group])] : group.ToList());

    private static Finding Told(string rule, IReadOnlyList<Finding> slips)
    {
        if (slips is [{ Places.Count: 1 } single]) return single;
        var places = slips.SelectMany(PlacesOf).OrderBy(p => p.Start).DistinctBy(p => (p.Start, p.End)).ToList();
        return slips[0] with
        {
            Severity = slips.Min(s => s.Severity),
            Message = RuleBook.Default[rule].RunMessage!.Replace(
                "{count}", places.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            Places = places,
            Fix = null,
        };
    }

    private static IEnumerable<FindingPlace> PlacesOf(Finding slip) =>
        slip.Places.Select((place, i) => i == 0 && slip.Fix is { } fix ? place with { Fix = fix } : place);
}
