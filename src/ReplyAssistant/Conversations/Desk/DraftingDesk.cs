using ReplyAssistant.Drafting;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Conversations.Desk;

/// <summary>Writes and checks drafts, a few at a time: they take a core each, and questions between them must not wait.</summary>
internal sealed class DraftingDesk(ReplyPipeline pipeline) : IDisposable
{
    // One core is left for those who ask and search.
    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount - 1));

    public Task<Draft> DraftAsync(Proposal proposal, DraftSettings settings, IProgress<int>? progress, CancellationToken cancellationToken) =>
        InTurnAsync(() => pipeline.DraftAsync(proposal, settings, progress, cancellationToken), cancellationToken);

    /// <summary>Checks a draft as it stands now; what was found before is forgotten.</summary>
    public Task<Draft> CheckAsync(Draft draft, DraftSettings settings, CancellationToken cancellationToken) =>
        InTurnAsync(() => pipeline.CheckAsync(draft, settings, cancellationToken), cancellationToken);

    public void Dispose() => places.Dispose();

    private async Task<Draft> InTurnAsync(Func<Task<Draft>> work, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            places.Release();
        }
    }
}
