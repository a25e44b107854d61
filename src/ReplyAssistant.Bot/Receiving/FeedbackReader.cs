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

    // A draft's id and revision.
    private const int LongestAbout = 40;

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
        var thumb = (activity.Entities ?? []).Select(e => (JsonElement?)e).FirstOrDefault(e => e.Text("@type") is "LikeAction" or "DislikeAction");
        if (thumb is null) return null;
        // Which draft is said by the client; whether the speaker may see it is looked up where it is stored.
        var about = thumb.Text("identifier") is { Length: <= LongestAbout } said ? said : null;
        return new Feedback(activity.Scope(), activity.Speaker(), about, thumb.Text("@type") == "LikeAction", "");
    }

    private static string Cut(string words) => words.Length > MostCharacters ? words[..MostCharacters] : words;

    // Teams puts the words into JSON inside the string; the Playground sends them as they were written.
    private static string Words(string? feedback)
    {
        if (string.IsNullOrWhiteSpace(feedback)) return "";
        try
        {
            using var document = JsonDocument.Parse(feedback);
            var isWrapped = document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
            return Cut(isWrapped ? ((JsonElement?)document.RootElement).Text("feedbackText") ?? "" : feedback);
        }
        catch (JsonException)
        {
            return Cut(feedback);
        }
        // Half a surrogate pair is JSON, and no text.
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
