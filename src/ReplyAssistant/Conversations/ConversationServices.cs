using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReplyAssistant.Conversations.Asking;
using ReplyAssistant.Conversations.Changing;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Conversations.Reviewing;

namespace ReplyAssistant.Conversations;

/// <summary>What the talk is made of. A front end adds an <see cref="IConversationMemory"/>, an <see cref="IDraftArchive"/> and the bureau's profile.</summary>
public static class ConversationServices
{
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<RoleOptions>();
        services.AddSingleton(p => p.GetRequiredService<IOptions<RoleOptions>>().Value);
        services.TryAddSingleton<IReviewNotices, NoReviewNotices>();
        services.AddSingleton<TalkStates>();
        services.AddSingleton<DraftAccess>();
        services.AddSingleton<DraftLookup>();
        services.AddSingleton<DraftingDesk>();
        services.AddSingleton<ProposalTalk>();
        services.AddSingleton<ReadingTalk>();
        services.AddSingleton<SourceTalk>();
        services.AddSingleton<SearchTalk>();
        services.AddSingleton<AddedSources>();
        services.AddSingleton<ChangeTalk>();
        services.AddSingleton<OrderTalk>();
        services.AddSingleton<DropTalk>();
        services.AddSingleton<HistoryTalk>();
        services.AddSingleton<DraftChanges>();
        services.AddSingleton<DoneTalk>();
        services.AddSingleton<CheckTalk>();
        services.AddSingleton<ReviewTalk>();
        services.AddSingleton<ExportTalk>();
        services.AddSingleton<WorkTalk>();
        services.AddSingleton<TermTalk>();
        services.AddSingleton(p => new DraftAtHand(
            p.GetRequiredService<IDraftArchive>(), p.GetRequiredService<DraftAccess>(), p.GetRequiredService<TalkStates>(), p.GetRequiredService<CheckTalk>()));
        services.AddSingleton<IConversation, ReplyConversation>();
        return services;
    }
}
