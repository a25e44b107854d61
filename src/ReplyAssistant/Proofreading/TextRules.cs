using Microsoft.Extensions.DependencyInjection;

namespace ReplyAssistant.Proofreading;

/// <summary>The rules of numbering, punctuation, numerals and wording.</summary>
internal static class TextRules
{
    public static IServiceCollection AddTextRules(this IServiceCollection services)
    {
        return services;
    }
}
