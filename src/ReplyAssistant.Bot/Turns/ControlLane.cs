using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Turns;

/// <summary>A lane beside a conversation's own, for what must not wait behind the work it is about.</summary>
internal static class ControlLane
{
    public static string Of(string lane) => lane + "|control";

    public static bool IsOne(InboundActivity activity, string? botId) =>
        activity.Type == "message" && ControlWords.In(Mentions.TextWithout(activity, botId)) != ControlWord.None;

    public static bool IsOne(LoggedTurn turn, string? botId) =>
        ActivityParser.Parse(turn.Received.Body) is ParsedBody.Activity { Value: var activity } && IsOne(activity, botId);
}
