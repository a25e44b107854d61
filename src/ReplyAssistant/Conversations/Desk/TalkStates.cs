using System.Text.Json;

namespace ReplyAssistant.Conversations.Desk;

/// <summary>Reads and writes the state of a conversation; a write that comes too late is decided anew.</summary>
public sealed class TalkStates(IConversationMemory memory)
{
    private const int Attempts = 3;

    public async Task<TalkState> ReadAsync(ConversationScope conversation, CancellationToken cancellationToken) =>
        await memory.ReadAsync(Key(conversation), cancellationToken) is { } kept ? Parse(kept.Json) : new TalkState();

    public async Task ChangeAsync(
        ConversationScope conversation, Func<TalkState, TalkState> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var kept = await memory.ReadAsync(Key(conversation), cancellationToken);
            var next = change(kept is null ? new TalkState() : Parse(kept.Json));
            if (await memory.WriteAsync(Key(conversation), JsonSerializer.Serialize(next), kept?.Version ?? 0, cancellationToken)) return;
        }
    }

    public Task ForgetAsync(ConversationScope conversation, CancellationToken cancellationToken) =>
        memory.RemoveAsync(Key(conversation), cancellationToken);

    private static string Key(ConversationScope conversation) => conversation.Key + "/talk";

    // What an older program kept is not worth an error.
    private static TalkState Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<TalkState>(json) ?? new TalkState();
        }
        catch (JsonException)
        {
            return new TalkState();
        }
    }
}
