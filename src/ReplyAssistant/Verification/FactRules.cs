using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Checking;
using ReplyAssistant.Verification.Arithmetic;

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
        return services;
    }
}
