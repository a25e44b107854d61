using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Checking;
using ReplyAssistant.Proofreading.Numbering;
using ReplyAssistant.Proofreading.Numerals;
using ReplyAssistant.Proofreading.Punctuation;
using ReplyAssistant.Proofreading.Wording;

namespace ReplyAssistant.Proofreading;

/// <summary>The rules of numbering, punctuation, numerals and wording.</summary>
internal static class TextRules
{
    private static readonly IFormRule[] rules =
    [
        new MissingNumberRule(),
        new NumberSequenceRule(),
        new ClauseSequenceRule(),
        new OrdinalSequenceRule(),
        new HalfWidthRule(),
        new StraightQuoteRule(),
        new UnpairedMarkRule(),
        new NestedMarkRule(),
        new MixedBracketRule(),
        new DoubledMarkRule(),
        new AdjacentQuotationRule(),
        new EnumerationCommaRule(),
        new TwoColonsRule(),
        new SentenceEndRule(),
        new LineStartRule(),
        new ImpossibleDateRule(),
        new PaddedDateRule(),
        new WrongWordRule(),
        new FragmentRule(),
        new RepeatedWordRule(),
        new PendingMarkRule(),
        new RepeatedParagraphRule(),
        new LongSentenceRule(),
        new TrailingSpaceRule(),
    ];

    // Whatever has patterns and no class of its own above.
    private static IEnumerable<IFormRule> PatternRules =>
        TextPatterns.All.Select(patterns => patterns.Key).Except(rules.SelectMany(rule => rule.Ids)).Select(id => new PatternRule(id));

    public static IServiceCollection AddTextRules(this IServiceCollection services)
    {
        foreach (var rule in rules.Concat(PatternRules)) services.AddSingleton(rule);
        return services;
    }
}
