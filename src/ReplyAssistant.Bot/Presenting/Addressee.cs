using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>Where many read, the first words of an answer mention the person who asked, so that Teams tells them.</summary>
internal sealed class Addressee(ConversationAddress to, ChannelStyle style, bool hasAsked)
{
    private const string Kind = "mention";

    // Names are what people have put into the directory.
    private const int LongestName = 80;

    private readonly string name = NameOf(to.User?.Name);
    private bool isAddressed;

    /// <summary>Puts the mention before the first text of a turn; everything else stays as it is.</summary>
    public OutboundActivity Address(OutboundActivity activity)
    {
        if (isAddressed || !hasAsked || !style.IsTeams || !style.IsShared || activity.Text is null) return activity;
        if (name.Length == 0 || to.User?.Id is not { Length: > 0 } id) return activity;
        isAddressed = true;
        var words = $"<at>{name}</at>";
        // Teams refuses a mention whose words are not in the text letter by letter.
        var mention = new JsonObject { ["type"] = Kind, ["text"] = words, ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };
        return activity with { Text = $"{words} {activity.Text}", Entities = [mention, .. activity.Entities ?? []] };
    }

    /// <summary>The text of a message that is sent without its entities: the mention would be refused.</summary>
    public static string TextWithout(OutboundActivity activity)
    {
        var words = activity.Entities?.FirstOrDefault(e => (string?)e["type"] == Kind)?["text"]?.GetValue<string>();
        return words is not null && activity.Text!.StartsWith(words, StringComparison.Ordinal)
            ? activity.Text[words.Length..].TrimStart() : activity.Text!;
    }

    // Whoever writes markup into their name mentions nobody else by it.
    private static string NameOf(string? name)
    {
        var clean = new string([.. (name ?? "").Where(c => c is not ('<' or '>' or '&') && !char.IsControl(c))]).Trim();
        return clean.Length > LongestName ? "" : clean;
    }
}
