using System.Text.Json;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Conversations;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Reads thumbs, which come in three shapes.</summary>
internal sealed class FeedbackReader(TalkStore talk)
{
    public const string WebChatEvent = "webchat:activity-status/feedback";

    // Nobody writes more into the little field; what is longer is not feedback.
    private const int MostCharacters = 2000;

    /// <returns>Null when it is no thumb.</returns>
    public async Task<Feedback?> InInvokeAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        // The dialog's answer lies one level deeper.
        var value = activity.Value.Part("data") is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("actionName", out _)
            ? data : activity.Value;
        if (value.Text("actionName") != "feedback" || value.Text("actionValue", "reaction") is not { } reaction) return null;
        var about = activity.ReplyToId is { Length: > 0 } message ? await talk.Sent.AboutAsync(activity.Lane(), message, cancellationToken) : null;
        return new Feedback(
            activity.Scope(), activity.Speaker(), about, reaction == "like",
            value.Text(FeedbackForm.Words) is { } written ? Cut(written) : Words(value.Text("actionValue", "feedback")));
    }

    public static Feedback? InEvent(InboundActivity activity)
    {
        if (activity.Name != WebChatEvent) return null;
        var kinds = (activity.Entities ?? []).Select(e => ((JsonElement?)e).Text("@type")).Where(t => t is "LikeAction" or "DislikeAction").ToList();
        return kinds.Count == 0 ? null : new Feedback(activity.Scope(), activity.Speaker(), null, kinds[0] == "LikeAction", "");
    }

    private static string Cut(string words) => words.Length > MostCharacters ? words[..MostCharacters] : words;

    // The words are JSON inside a string, or nothing at all.
    private static string Words(string? feedback)
    {
        if (string.IsNullOrWhiteSpace(feedback)) return "";
        try
        {
            using var document = JsonDocument.Parse(feedback);
            var words = ((JsonElement?)document.RootElement).Text("feedbackText") ?? "";
            return Cut(words);
        }
        // Half a surrogate pair is JSON, and no text.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}
