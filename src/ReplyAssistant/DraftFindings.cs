using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;
using ReplyAssistant.Verification;

namespace ReplyAssistant;

/// <summary>Puts what the rules find in a draft beside what its own marks say, without saying anything twice.</summary>
public static class DraftFindings
{
    /// <summary>Families that speak of what a sentence says; where it is marked for supply or verification, a person looks at it anyway.</summary>
    private static readonly string[] Contents =
        ["fact", "name", "authority", "freshness", "consistency", "coverage", "commitment", "copying"];

    private static readonly string[] Marks = ["to-supply", "to-verify", "expired", "conflict"];

    /// <summary>What the rules found, beside what the draft's own marks and its assignment say.</summary>
    public static IReadOnlyList<Finding> OfMarks(Draft draft, Profile profile, IReadOnlyList<Finding> found) =>
        Merge(draft, [.. AssignmentFindings.Of(draft, profile.Issuer), .. MarkFindings.Of(draft)], found);

    internal static IReadOnlyList<Finding> Merge(Draft draft, IReadOnlyList<Finding> known, IEnumerable<Finding> found)
    {
        var places = DraftText.Places(draft);
        var marked = places.Where(p => p.Sentence.Marks.Any(m => Marks.Any(k => m.StartsWith(k, StringComparison.Ordinal)))).Select(p => p.Place).ToList();
        // What is to be supplied is no text yet, of whatever form.
        var open = places.Where(p => p.Sentence.Marks.Any(m => m.StartsWith("to-supply", StringComparison.Ordinal))).Select(p => p.Place).ToList();
        return FindingOrder.Of([.. known, .. found.Select(f => f.Severity == Severity.Error ? f : Outside(f, open)).OfType<Finding>().Where(f => !IsKnown(f, known) && !IsMarked(f, marked))]);
    }

    // What speaks of many places goes on speaking of those that are text.
    private static Finding? Outside(Finding finding, List<FindingPlace> open)
    {
        if (!At(finding, open)) return finding;
        var rest = finding.Places.Where(p => p.Fix is not null && !open.Any(q => Meets(p, q))).ToList();
        return rest.Count == 0 ? null : finding with { Places = rest };
    }

    private static bool IsKnown(Finding finding, IReadOnlyList<Finding> known) =>
        known.Any(k => k.Rule == finding.Rule && finding.Places.Any(p => k.Places.Any(q => Meets(p, q))));

    private static bool IsMarked(Finding finding, List<FindingPlace> marked) =>
        finding.Severity != Severity.Error && Contents.Contains(RuleSwitches.FamilyOf(finding.Rule)) && At(finding, marked);

    private static bool At(Finding finding, List<FindingPlace> places) => finding.Places.Any(p => places.Any(q => Meets(p, q)));

    // A finding of the verifier knows its sentence, not always its place.
    private static bool Meets(FindingPlace one, FindingPlace other) =>
        (one.Start < other.End && one.End > other.Start)
        || (other.Start == 0 && other.End == 0 && other.Quote.Contains(one.Quote, StringComparison.Ordinal));
}
