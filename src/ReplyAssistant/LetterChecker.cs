using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;

namespace ReplyAssistant;

/// <summary>Checks a letter by all rules, of facts and of form, that the profile leaves on.</summary>
public sealed class LetterChecker(IEnumerable<IFormRule> forms, IEnumerable<IFactRule> facts)
{
    private readonly IReadOnlyList<IFormRule> forms = [.. forms];
    private readonly IReadOnlyList<IFactRule> facts = [.. facts];

    /// <summary>Ids of the rules that are at work.</summary>
    public IReadOnlyList<string> Ids => [.. forms.SelectMany(r => r.Ids).Concat(facts.SelectMany(r => r.Ids)).Order(StringComparer.Ordinal)];

    /// <returns>By gravity, as <see cref="FindingOrder"/> has it.</returns>
    /// <exception cref="Profiles.ProfileException">The profile switches a rule that there is not.</exception>
    public async Task<IReadOnlyList<Finding>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var switches = RuleSwitches.Of(context.Profile);
        var hits = new List<RuleHit>();
        foreach (var rule in forms)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hits.AddRange(rule.Check(letter, context));
        }
        foreach (var rule in facts) hits.AddRange(await rule.CheckAsync(letter, context, cancellationToken));
        var findings = hits.Where(h => !IsToldBetter(h, hits)).Select(h => switches.Weigh(ToFinding(h, letter))).OfType<Finding>();
        return FindingOrder.Of(RunningSlips.Together(findings.OrderBy(f => f.Places.Count == 0 ? 0 : f.Places[0].Start)));
    }

    private static bool IsToldBetter(RuleHit hit, List<RuleHit> hits)
    {
        var better = RuleBook.Default[hit.Rule].YieldsTo;
        return better.Count > 0 && hit.Places.Count > 0
            && hits.Any(other => better.Contains(other.Rule) && other.Places.Any(p => p.Start < hit.Places[0].End && p.End > hit.Places[0].Start));
    }

    private static Finding ToFinding(RuleHit hit, CheckedLetter letter)
    {
        var rule = RuleBook.Default[hit.Rule];
        var message = hit.Words.Aggregate(hit.Message ?? rule.Message, (text, word) =>
            text.Replace("{" + word.Key + "}", word.Value, StringComparison.Ordinal));
        return new Finding(
            hit.Rule, hit.Severity ?? rule.Severity, message,
            [.. hit.Places.Select(p => new FindingPlace(p.Start, p.End, letter.Quote(p)))], rule.Basis, hit.Fix);
    }
}
