using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Checking;
using ReplyAssistant.Proofreading.Frame;

namespace ReplyAssistant.Proofreading;

/// <summary>The rules of header, addressee and class of the letter's frame.</summary>
internal static class FrameRules
{
    public static IServiceCollection AddFrameRules(this IServiceCollection services)
    {
        services.AddSingleton<IFormRule, KindRule>();
        services.AddSingleton<IFormRule, SessionRule>();
        services.AddSingleton<IFormRule, SessionOrderRule>();
        services.AddSingleton<IFormRule, CaseNumberRule>();
        services.AddSingleton<IFormRule, ProposalTitleRule>();
        services.AddSingleton<IFormRule, IssuerRule>();
        services.AddSingleton<IFormRule, PrepositionRule>();
        services.AddSingleton<IFormRule, OpeningPatternRule>();
        services.AddSingleton<IFormRule, OpeningVerbRule>();
        services.AddSingleton<IFormRule, HeadingPatternRule>();
        services.AddSingleton<IFormRule, AddressRule>();
        services.AddSingleton<IFormRule, AddresseeLineRule>();
        services.AddSingleton<IFormRule, DocumentNumberRule>();
        services.AddSingleton<IFormRule, LetterDateRule>();
        services.AddSingleton<IFormRule, CopiesRule>();
        services.AddSingleton<IFormRule, ClassMarkRule>();
        services.AddSingleton<IFormRule, DraftGapsRule>();
        services.AddSingleton<IFormRule, PageTraceRule>();
        return services;
    }
}
