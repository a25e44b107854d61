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

    /// <returns>In the order of their places.</returns>
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
        return [.. hits.OrderBy(h => h.Places.Count == 0 ? 0 : h.Places[0].Start)
            .Select(h => switches.Weigh(ToFinding(h, letter))).OfType<Finding>()];
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
