using Microsoft.Extensions.DependencyInjection;

namespace ReplyAssistant.Verification;

/// <summary>The rules of consistency, copying, coverage, commitments, privacy and secrecy.</summary>
internal static class AnswerRules
{
    public static IServiceCollection AddAnswerRules(this IServiceCollection services)
    {
        return services;
    }
}
