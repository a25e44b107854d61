using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Checking;
using ReplyAssistant.Verification.Arithmetic;
using ReplyAssistant.Verification.Authority;
using ReplyAssistant.Verification.Evidencing;
using ReplyAssistant.Verification.Freshness;
using ReplyAssistant.Verification.Names;

namespace ReplyAssistant.Verification;

/// <summary>The rules of numbers, names, authority and freshness.</summary>
internal static class FactRules
{
    public static IServiceCollection AddFactRules(this IServiceCollection services)
    {
        services.AddSingleton<IFactRule, SumRule>();
        services.AddSingleton<IFactRule, ShareRule>();
        services.AddSingleton<IFactRule, GrowthRule>();
        services.AddSingleton<IFactRule, ListCountRule>();
        services.AddSingleton<IFactRule, YearSpanRule>();
        services.AddSingleton<IFactRule, RelativeFigureRule>();
        services.AddSingleton<IFactRule, AsOfRule>();
        services.AddSingleton<IFactRule, UnfinishedRule>();
        services.AddSingleton<IFactRule, TargetDueRule>();
        services.AddSingleton<IFactRule, TitleRule>();
        services.AddSingleton<IFactRule, NumberRule>();
        services.AddSingleton<IFactRule, UnmarkedTitleRule>();
        services.AddSingleton<IFactRule, KnownNameRule>();
        services.AddSingleton<IFactRule, QuotedNamesRule>();
        services.AddSingleton<IFactRule, VoiceRule>();
        services.AddSingleton<IFactRule, EndedRule>();
        services.AddSingleton<IFactRule, UnknownStandingRule>();
        services.AddSingleton<IFactRule, EndedAchievementRule>();
        services.AddSingleton<IFactRule, ArticleRule>();
        services.AddSingleton<IFactRule, CitedFigureRule>();
        services.AddSingleton<IFactRule, UnfoundFigureRule>();
        services.AddSingleton<IFactRule, DraftSentenceRule>();
        return services;
    }
}
