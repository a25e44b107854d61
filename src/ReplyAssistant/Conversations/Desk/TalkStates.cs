using System.Text;
using System.Text.Json;

namespace ReplyAssistant.Conversations.Desk;

/// <summary>Reads and writes the state of a conversation; a write that comes too late is decided anew.</summary>
public sealed class TalkStates(IConversationMemory memory)
{
    private const int Attempts = 3;

    /// <summary>More is not kept of a conversation; what is over it is left out, the least needed first.</summary>
    public const int MostBytes = 64 * 1024;

    // So much of what was told of a proposal is kept when all of it is too much.
    private const int LongestTold = 1000;

    public async Task<TalkState> ReadAsync(ConversationScope conversation, CancellationToken cancellationToken) =>
        await memory.ReadAsync(Key(conversation), cancellationToken) is { } kept ? Parse(kept.Json) : new TalkState();

    public async Task ChangeAsync(
        ConversationScope conversation, Func<TalkState, TalkState> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var kept = await memory.ReadAsync(Key(conversation), cancellationToken);
            var next = change(kept is null ? new TalkState() : Parse(kept.Json));
            if (await memory.WriteAsync(Key(conversation), Trimmed(next), kept?.Version ?? 0, cancellationToken)) return;
        }
    }

    public Task ForgetAsync(ConversationScope conversation, CancellationToken cancellationToken) =>
        memory.RemoveAsync(Key(conversation), cancellationToken);

    private static string Trimmed(TalkState state)
    {
        var json = JsonSerializer.Serialize(state);
        while (Encoding.UTF8.GetByteCount(json) > MostBytes && Less(state) is { } less) json = JsonSerializer.Serialize(state = less);
        return json;
    }

    // Marks can be asked for again, and so can what was looked for; what a person has told goes last.
    private static TalkState? Less(TalkState state)
    {
        if (state.Shown.Count > 0) return state with { Shown = [.. state.Shown.Take(state.Shown.Count / 2)] };
        if (state.Query is not null) return state with { Query = null };
        if (state.Told.Values.Any(v => v.Length > LongestTold))
            return state with { Told = state.Told.ToDictionary(t => t.Key, t => t.Value.Length > LongestTold ? t.Value[..LongestTold] : t.Value, StringComparer.Ordinal) };
        return state.Told.Count > 0 ? state with { Told = new Dictionary<string, string>(StringComparer.Ordinal) } : null;
    }

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
