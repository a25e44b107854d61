using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Local;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Conversations;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Sending;

/// <summary>Sends what nobody has just asked for: to a conversation that has been heard from, or to a person in Teams.</summary>
internal sealed class ProactiveMessages(ConnectorClient connector, LocalChannel local, TalkStore talk, IOptions<BotOptions> options)
{
    /// <returns>False when the conversation is not known, does not want us, or did not take it.</returns>
    public Task<bool> SendAsync(string lane, Reply.Message message, CancellationToken cancellationToken) =>
        SendAsync(lane, message, card: null, cancellationToken);

    /// <param name="card">Shown after the words, as a message of its own.</param>
    public async Task<bool> SendAsync(string lane, Reply.Message message, Card? card, CancellationToken cancellationToken)
    {
        if (await talk.Addresses.FindAsync(lane, cancellationToken) is not { IsBlocked: false } address) return false;
        var to = ConversationAddress.Read(address.Body);
        // Who vouched is what this program kept; an address alone could say anything.
        IChannelClient channel = address.Vouched == LocalChannel.Vouched ? local : connector;
        var writer = new MessageWriter(to, ChannelStyle.Of(to));
        IReadOnlyList<OutboundActivity> shown = card is null ? [] : [writer.Show(card)];
        foreach (var activity in writer.Write(message).Concat(shown))
        {
            var result = await channel.SendAsync(to, activity, SendCare.Important, cancellationToken);
            if (result is SendResult.Refused refused && refused.Blocks()) await talk.Addresses.BlockAsync(lane, cancellationToken);
            if (result is not SendResult.Sent) return false;
        }
        return true;
    }

    /// <summary>Opens the conversation with one person; asked again it is the same one.</summary>
    /// <param name="known">Where the person's tenant can be reached.</param>
    /// <param name="member">The person as the channel names them (29:…).</param>
    /// <returns>Null when the channel refuses; the app must be installed for that person.</returns>
    public async Task<ConversationAddress?> OpenAsync(ConversationAddress known, string member, string tenant, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = new JsonObject { ["id"] = known.Bot?.Id ?? options.Value.AppId },
            ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
            ["tenantId"] = tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        };
        var result = await connector.PostAsync(known, "v3/conversations", Encoding.UTF8.GetBytes(body.ToJsonString(BotJson.Wire.Options)), cancellationToken);
        return result is SendResult.Sent { Id: { } id }
            ? known with
            {
                Conversation = new ConversationAccount { Id = id, ConversationType = "personal", TenantId = tenant },
                User = new ChannelAccount { Id = member },
                Tenant = tenant,
                Answered = null,
            }
            : null;
    }
}
