using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Checking;
using ReplyAssistant.Verification.Classes;
using ReplyAssistant.Verification.Commitments;
using ReplyAssistant.Verification.Consistency;
using ReplyAssistant.Verification.Coverage;
using ReplyAssistant.Verification.PastLetters;
using ReplyAssistant.Verification.Privacy;
using ReplyAssistant.Verification.Secrecy;

namespace ReplyAssistant.Verification;

/// <summary>The rules of consistency, copying, coverage, commitments, class, privacy and secrecy.</summary>
internal static class AnswerRules
{
    public static IServiceCollection AddAnswerRules(this IServiceCollection services) => services
        .AddSingleton<IFormRule, SwappedAnswerRule>()
        .AddSingleton<IFormRule, EmptyAnswerRule>()
        .AddSingleton<IFormRule, HiddenQuestionRule>()
        .AddSingleton<IFormRule, BesidePointRule>()
        .AddSingleton<IFormRule, UnansweredRule>()
        .AddSingleton<IFactRule, PastLetterRule>()
        .AddSingleton<IFactRule, CitedWordsRule>()
        .AddSingleton<IFormRule, CommitmentRule>()
        .AddSingleton<IFormRule, ClassRule>()
        .AddSingleton<IFormRule, PhoneRule>()
        .AddSingleton<IFormRule, CardNumberRule>()
        .AddSingleton<IFormRule, MailAddressRule>()
        .AddSingleton<IFormRule, HomeAddressRule>()
        .AddSingleton<IFormRule, SecrecyMarkRule>()
        .AddSingleton<IFormRule, InternalMarkRule>();
}
