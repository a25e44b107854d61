using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>Writes the activities of a stream. Teams reads the entity, Web Chat the channel data; both say the same.</summary>
internal static class StreamPart
{
    // Teams' limit for what is said before the text begins.
    private const int LongestInformation = 1000;

    public static OutboundActivity Informative(ConversationAddress to, string text, string? id, int sequence) =>
        Of(to.Begin("typing") with { Text = MessageEntity.Shortened(text, LongestInformation) }, id, "informative", sequence);

    public static OutboundActivity Growing(ConversationAddress to, string text, string? id, int sequence) =>
        Of(to.Begin("typing") with { Text = text }, id, "streaming", sequence);

    public static OutboundActivity Final(OutboundActivity message, string id) => Of(message, id, "final", null);

    private static OutboundActivity Of(OutboundActivity activity, string? id, string type, int? sequence)
    {
        var entity = new JsonObject { ["type"] = "streaminfo" };
        var data = activity.ChannelData?.DeepClone().AsObject() ?? [];
        foreach (var to in new[] { entity, data })
        {
            if (id is not null) to["streamId"] = id;
            to["streamType"] = type;
            // The final one has no number.
            if (sequence is { } number) to["streamSequence"] = number;
        }
        return activity with { ReplyToId = null, Entities = [entity, .. activity.Entities ?? []], ChannelData = data };
    }
}
