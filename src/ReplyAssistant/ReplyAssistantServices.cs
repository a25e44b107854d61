using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Proofreading;
using ReplyAssistant.Proposals;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Verification;
using ReplyAssistant.Verification.Commitments;

namespace ReplyAssistant;

/// <summary>What the core is made of. A front end adds a store: <see cref="IDocumentStore"/> and <see cref="IPassageSearch"/>.</summary>
public static class ReplyAssistantServices
{
    public static IServiceCollection AddReplyAssistant(this IServiceCollection services)
    {
        services.AddSingleton<FileReader>();
        services.AddSingleton<DocumentParser>();
        services.AddSingleton<LetterParser>();
        services.AddSingleton<ProposalParser>();
        services.AddSingleton(_ => WordBreakers.Create());
        services.AddSingleton<DocumentIndexer>();
        services.AddSingleton<RequestTerms>();
        services.AddOptions<RetrievalOptions>().ValidateDataAnnotations();
        services.AddSingleton<PassageFinder>();
        services.AddSingleton<EvidenceFinder>();
        services.AddSingleton<Drafter>();
        services.AddFrameRules().AddTextRules().AddFactRules().AddAnswerRules();
        services.AddSingleton<LetterChecker>();
        services.AddSingleton<CommitmentLedger>();
        services.AddSingleton<LetterFixer>();
        services.AddSingleton<ReplyPipeline>();
        return services;
    }
}
