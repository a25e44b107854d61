using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Checking;
using ReplyAssistant.Proofreading.Numbering;
using ReplyAssistant.Proofreading.Numerals;
using ReplyAssistant.Proofreading.Punctuation;

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
        .. TextPatterns.All.Select(patterns => new PatternRule(patterns.Key)),
    ];

    public static IServiceCollection AddTextRules(this IServiceCollection services)
    {
        foreach (var rule in rules) services.AddSingleton(rule);
        return services;
    }
}
