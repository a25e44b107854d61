using System.Text.Json;

namespace ReplyAssistant.Bot.Activities;

/// <summary>Takes the mention of the bot out of what was said, and nothing else.</summary>
internal static class Mentions
{
    // Nobody writes the bot's name more often; each is a pass over the whole text.
    private const int MostMentions = 20;

    /// <param name="botId">Used when the activity names no recipient.</param>
    public static string TextWithout(InboundActivity activity, string? botId)
    {
        var text = activity.Text ?? "";
        foreach (var mention in OfBot(activity, botId).Take(MostMentions))
            text = Remove(text, mention);
        return text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Trim();
    }

    public static bool IsMentioned(InboundActivity activity, string? botId) => OfBot(activity, botId).Any();

    private static IEnumerable<JsonElement?> OfBot(InboundActivity activity, string? botId)
    {
        var bot = activity.Recipient?.Id ?? botId;
        return (activity.Entities ?? []).Select(e => (JsonElement?)e).Where(e =>
            e.Text("type") == "mention" && bot is not null && string.Equals(e.Text("mentioned", "id"), bot, StringComparison.Ordinal));
    }

    private static string Remove(string text, JsonElement? mention)
    {
        var words = mention.Text("text");
        if (string.IsNullOrEmpty(words)) words = $"<at>{mention.Text("mentioned", "name")}</at>";
        return text.Replace(words, " ", StringComparison.OrdinalIgnoreCase);
    }
}
