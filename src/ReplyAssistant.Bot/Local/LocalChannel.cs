using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Local;

/// <summary>The channel of the page on this machine: what is said goes into the log, and those who listen are told.</summary>
internal sealed class LocalChannel(TalkStore talk, TimeProvider clock) : IChannelClient
{
    /// <summary>Who vouches for what comes through the page; nothing from outside can claim it.</summary>
    public const string Vouched = "local page";

    // One that does not exist: nothing is ever sent there.
    public const string ServiceUrl = "https://local.invalid/";

    public const string Name = "directline";

    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);

    public async Task<SendResult> SendAsync(
        ConversationAddress to, OutboundActivity activity, SendCare care, ISendMark mark, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        await WriteAsync(to, id, activity, mark.Key, cancellationToken);
        return new SendResult.Sent(id);
    }

    public async Task<SendResult> UpdateAsync(
        ConversationAddress to, string id, OutboundActivity activity, ISendMark mark, CancellationToken cancellationToken)
    {
        await WriteAsync(to, id, activity, mark.Key, cancellationToken);
        return new SendResult.Sent(id);
    }

    public Task<SendResult> DeleteAsync(ConversationAddress to, string id, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.Sent(null));

    /// <summary>Shows a client its own activity, once, however often it is sent.</summary>
    public async Task EchoAsync(string conversation, string id, JsonObject activity, CancellationToken cancellationToken)
    {
        if (await talk.Local.AppendOnceAsync(conversation, id, Stamped(activity), cancellationToken)) Wake(conversation);
    }

    /// <summary>Taken before the log is read, so that nothing is added unseen in between.</summary>
    public Task Listen(string conversation) =>
        waiting.GetOrAdd(conversation, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private async Task WriteAsync(ConversationAddress to, string id, OutboundActivity activity, SentKey? key, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToNode(activity, BotJson.Wire.OutboundActivity)!.AsObject();
        json["id"] = id;
        json["from"] = new JsonObject { ["id"] = "bot", ["name"] = "建议提案答复助手", ["role"] = "bot" };
        await talk.Local.AppendAsync(to.Conversation.Id!, Stamped(json), key, cancellationToken);
        Wake(to.Conversation.Id!);
    }

    private byte[] Stamped(JsonObject activity)
    {
        activity["timestamp"] = clock.GetUtcNow().UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        return JsonSerializer.SerializeToUtf8Bytes(activity, BotJson.Wire.JsonObject);
    }

    private void Wake(string conversation)
    {
        if (waiting.TryRemove(conversation, out var listeners)) listeners.TrySetResult();
    }
}
