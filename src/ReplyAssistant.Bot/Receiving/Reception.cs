using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Operations;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Decides what is to be done about an activity and writes it down, once.</summary>
internal sealed class Reception(TalkStore talk, Lanes lanes, RunningTurns running, BusyNotices busy, IOptions<BotOptions> options)
{
    /// <returns>The turn that answers it, also when it had come before; null when nothing is to be done.</returns>
    public async Task<long?> AdmitAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var activity = arrival.Activity;
        BotTelemetry.Received.Add(1, new KeyValuePair<string, object?>("type", KnownType(activity.Type)));
        switch (activity.Type)
        {
            case "messageUpdate":
                await talk.Turns.ReplaceAsync(activity.Lane(), activity.SpeakerKey(), activity.Id ?? "", EditedBody(arrival), cancellationToken);
                return null;
            case "messageDelete":
                await talk.Turns.WithdrawAsync(activity.Lane(), activity.SpeakerKey(), activity.Id ?? "", cancellationToken);
                return null;
            case "endOfConversation":
                running.Find(activity.Lane(), activity.SpeakerKey())?.Break(BreakReason.Stopped);
                return await EnqueueAsync(arrival, cancellationToken);
            case "message" when !IsForUs(activity):
                return null;
            case "message" or "conversationUpdate" or "installationUpdate":
                return await EnqueueAsync(arrival, cancellationToken);
            case "event" when activity.Name == FeedbackReader.WebChatEvent:
                return await EnqueueAsync(arrival, cancellationToken);
            default:
                return null;
        }
    }

    /// <summary>Puts a turn into the queue, unless it has been there.</summary>
    public async Task<long?> EnqueueAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var activity = arrival.Activity;
        var lane = activity.Lane();
        var isControl = ControlLane.IsOne(activity, options.Value.AppId);
        // A full queue still answers 2xx: an error would only bring the same message again.
        if (!isControl && (lanes.Waiting >= options.Value.Work.Waiting || lanes.WaitingIn(lane) >= options.Value.Work.WaitingPerConversation))
        {
            busy.Tell(arrival);
            return null;
        }
        var admission = await talk.Turns.AdmitAsync(
            activity.DeliveryKey(),
            new NewTurn(lane, activity.SpeakerKey(), activity.Id ?? "", arrival.Body, arrival.Vouched), cancellationToken);
        if (admission is { IsNew: true, Turn: { } turn }) lanes.Add(isControl ? ControlLane.Of(lane) : lane, turn);
        return admission.Turn;
    }

    // In a group the bot listens only when it is spoken to, whatever the app was permitted to read.
    private bool IsForUs(InboundActivity activity) =>
        !activity.Conversation.IsShared || activity.Value is not null || Mentions.IsMentioned(activity, options.Value.AppId);

    // An edited message is a message once more.
    private static byte[] EditedBody(Arrival arrival)
    {
        var edited = System.Text.Json.Nodes.JsonNode.Parse(arrival.Body)!.AsObject();
        edited["type"] = "message";
        return System.Text.Encoding.UTF8.GetBytes(edited.ToJsonString());
    }

    // Types are chosen by the sender; a metric must not grow with them.
    private static string KnownType(string type) => type is
        "message" or "conversationUpdate" or "installationUpdate" or "invoke" or "messageUpdate" or "messageDelete" or "messageReaction" or "event"
        or "typing" or "endOfConversation" ? type : "other";
}
