using System.Text.Json.Nodes;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>The one root entity of a message: its AI label and its citations.</summary>
internal static class MessageEntity
{
    private const int LongestName = 80;
    private const int LongestAbstract = 160;
    private const int MostKeywords = 3;
    private const int LongestKeyword = 28;

    /// <returns>Null when there is nothing to say of the message.</returns>
    public static JsonObject? Of(WrittenText written, Reply.Message message, ChannelStyle style)
    {
        if (!message.IsGenerated && written.Sources.Count == 0) return null;
        var entity = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
        };
        if (message.IsGenerated) entity["additionalType"] = new JsonArray("AIGeneratedContent");
        if (written.Sources.Count > 0) entity["citation"] = new JsonArray([.. written.Sources.Select((s, i) => (JsonNode)Claim(s, i + 1, style))]);
        if (message.IsGenerated && !style.IsTeams)
            entity["potentialAction"] = new JsonArray(Thumb("LikeAction", message.About), Thumb("DislikeAction", message.About));
        return entity;
    }

    public static string Shortened(string text, int longest)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= longest) return line;
        var end = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return line[..end] + "…";
    }

    public static string NameOf(Source source) => Shortened(source.Title, LongestName) is { Length: > 0 } name ? name : "来源";

    private static JsonObject Claim(Source source, int position, ChannelStyle style)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = NameOf(source),
            ["abstract"] = Shortened(source.Quote, LongestAbstract),
        };
        // Web Chat opens what stands here in a window of its own.
        if (!style.IsTeams) appearance["text"] = source.Quote;
        if (source.Link is { } link && link.Scheme == Uri.UriSchemeHttps) appearance["url"] = link.AbsoluteUri;
        var keywords = source.Facts.Select(f => Shortened(f, LongestKeyword)).Where(f => f.Length > 0).Take(MostKeywords).ToList();
        if (keywords.Count > 0) appearance["keywords"] = new JsonArray([.. keywords.Select(k => (JsonNode)k)]);

        var claim = new JsonObject { ["@type"] = "Claim", ["position"] = position, ["appearance"] = appearance };
        // Web Chat joins a mark to its claim by the address of the link definition.
        if (!style.IsTeams) claim["@id"] = $"cite:{position}";
        return claim;
    }

    // Web Chat sends the chosen one back as it is, and nothing that tells the message; so it says itself what it is about.
    private static JsonObject Thumb(string type, string? about)
    {
        var thumb = new JsonObject { ["@type"] = type, ["actionStatus"] = "PotentialActionStatus" };
        if (about is not null) thumb["identifier"] = about;
        return thumb;
    }
}
