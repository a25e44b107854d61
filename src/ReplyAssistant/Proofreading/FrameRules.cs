using Microsoft.Extensions.DependencyInjection;

namespace ReplyAssistant.Proofreading;

/// <summary>The rules of header, addressee and class of the letter's frame.</summary>
internal static class FrameRules
{
    public static IServiceCollection AddFrameRules(this IServiceCollection services)
    {
        return services;
    }
}
