using Microsoft.Extensions.DependencyInjection;

namespace ReplyAssistant.Verification;

/// <summary>The rules of numbers, names, authority and freshness.</summary>
internal static class FactRules
{
    public static IServiceCollection AddFactRules(this IServiceCollection services)
    {
        return services;
    }
}
