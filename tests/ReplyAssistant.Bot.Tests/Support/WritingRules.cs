using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReplyAssistant.Bot.Tests.Support;

/// <summary>The rules of section B and those of sections G, H and I that hold for every activity: the fake channel asks them of all that it ever gets.</summary>
internal static partial class WritingRules
{
    private static readonly string[] TheChannels = ["id", "timestamp", "serviceUrl", "callerId"];

    public static IEnumerable<string> Faults(Call call)
    {
        if (call.Method is not ("POST" or "PUT")) return [];
        if (call.Path == "/v3/conversations") return ActivityDefinition.Faults(call.Json, "ConversationParameters");
        return ActivityDefinition.Faults(call.Json, "Activity").Concat(Faults(call.Json)).Concat(Address(call));
    }

    /// <summary>What is asked of an activity wherever it is written to.</summary>
    public static IEnumerable<string> Faults(JsonElement activity)
    {
        foreach (var name in TheChannels.Where(n => activity.TryGetProperty(n, out _))) yield return $"B17 {name} is the channel's to write";
        foreach (var fault in Empty(activity, "")) yield return "B17 " + fault;
        var text = activity.TryGetProperty("text", out var said) ? said.GetString()! : null;
        var attached = activity.TryGetProperty("attachments", out _);
        var type = activity.GetProperty("type").GetString();
        if (type == "message" && text is null == !attached) yield return "B20 a message is a text or a card";
        if (activity.TryGetProperty("suggestedActions", out var suggested))
        {
            if (attached) yield return "I111 suggestions beside a card";
            if (suggested.GetProperty("actions").GetArrayLength() > 3) yield return "I111 more than three suggestions";
        }
        var entities = activity.TryGetProperty("entities", out var list) ? list.EnumerateArray().ToList() : [];
        if (type == "typing" && (attached || activity.TryGetProperty("suggestedActions", out _)
            || (activity.TryGetProperty("channelData", out var data) && data.EnumerateObject().Any(d => d.Name.StartsWith("feedback", StringComparison.Ordinal)))))
            yield return "G80 cards, suggestions and thumbs come with the end";
        foreach (var fault in Entities(entities, text ?? "", type!)) yield return fault;
        if (attached)
        {
            foreach (var fault in activity.GetProperty("attachments").EnumerateArray().SelectMany(Card)) yield return fault;
        }
    }

    private static IEnumerable<string> Address(Call call)
    {
        var parts = call.Path.Split('/').Select(Uri.UnescapeDataString).ToList();
        if (call.Json.GetProperty("conversation").GetProperty("id").GetString() != parts[3]) yield return "B15 the conversation is not the one of the address";
        var answered = call.Json.TryGetProperty("replyToId", out var id) ? id.GetString() : null;
        if (call.Method == "POST" && parts.Count > 5 && parts[5] != answered) yield return "B16 replyToId is not the one of the address";
        if (call.Method == "PUT" && answered is not null) yield return "B16 an update answers nothing";
    }

    private static IEnumerable<string> Entities(List<JsonElement> entities, string text, string type)
    {
        var kinds = entities.Select(e => e.GetProperty("type").GetString()).ToList();
        if (kinds.Count(k => k == "https://schema.org/Message") > 1) yield return "B21 two root entities";
        if (kinds.Count(k => k == "streaminfo") > 1) yield return "B21 two streams";
        foreach (var mention in entities.Where(e => e.GetProperty("type").GetString() == "mention"))
        {
            if (!text.Contains(mention.GetProperty("text").GetString()!, StringComparison.Ordinal)) yield return "B23 the mention's words are not in the text";
        }
        foreach (var stream in entities.Where(e => e.GetProperty("type").GetString() == "streaminfo"))
        {
            var kind = stream.GetProperty("streamType").GetString();
            if (kind == "final" != (type == "message")) yield return "G76 a final part is a message, and no other is";
            if (kind == "final" == stream.TryGetProperty("streamSequence", out _)) yield return "G76 every part has a number but the final";
            if (kind == "informative" && text.Length > 1000) yield return "G79 too long to be information";
            if (kind != "final" && entities.Count > 1) yield return "G80 labels come with the end";
        }
        foreach (var claim in entities.Where(e => e.TryGetProperty("citation", out _)).SelectMany(e => e.GetProperty("citation").EnumerateArray()))
        {
            var position = claim.GetProperty("position").GetInt32().ToString(CultureInfo.InvariantCulture);
            if (!text.Contains($"[{position}]", StringComparison.Ordinal)) yield return $"I103 no mark [{position}]";
            if (claim.GetProperty("appearance").GetProperty("abstract").GetString()!.Length > 160) yield return "I104 abstract too long";
        }
        var cited = entities.Where(e => e.TryGetProperty("citation", out _)).Sum(e => e.GetProperty("citation").GetArrayLength());
        if (cited > 10) yield return "I104 more than ten citations";
        var streams = entities.Any(e => e.GetProperty("type").GetString() == "streaminfo");
        foreach (var number in Mark().Matches(text).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Where(n => n > cited && !streams))
            yield return $"I103 the mark [{number}] has no citation";
    }

    private static IEnumerable<string> Card(JsonElement attachment)
    {
        if (attachment.GetProperty("contentType").GetString() != "application/vnd.microsoft.card.adaptive") yield break;
        var card = attachment.GetProperty("content");
        if (card.GetProperty("version").GetString() != "1.5") yield return "H90 the card's version";
        if (card.GetRawText().Length > 25_000) yield return "H90 the card is too large";
    }

    private static IEnumerable<string> Empty(JsonElement at, string path) => at.ValueKind switch
    {
        // The root entity's own id is empty by its definition, and what a channel wrote into its conversation is echoed.
        JsonValueKind.Object => at.EnumerateObject().Where(p => p.Name != "@id" && path + p.Name != "conversation").SelectMany(p => Empty(p.Value, $"{path}{p.Name}.")),
        JsonValueKind.Array when at.GetArrayLength() == 0 => [$"{path} is an empty list"],
        JsonValueKind.Array => at.EnumerateArray().SelectMany((e, i) => Empty(e, $"{path}{i.ToString(CultureInfo.InvariantCulture)}.")),
        JsonValueKind.String when at.GetString()!.Length == 0 => [$"{path} is empty"],
        JsonValueKind.Null => [$"{path} is null"],
        _ => [],
    };

    [GeneratedRegex(@"\[(\d{1,3})\]", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
