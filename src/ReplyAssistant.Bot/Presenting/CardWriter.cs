using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>Draws a card as an Adaptive Card of version 1.5, the newest that Teams takes from bots everywhere.</summary>
internal static class CardWriter
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const int MostButtons = 6;

    public static OutboundAttachment Attachment(Card card, ChannelStyle style) => new(ContentType, Draw(card, style));

    public static JsonObject Draw(Card card, ChannelStyle style)
    {
        var body = new JsonArray { Text(card.Title, heading: true) };
        if (card.Facts.Count > 0)
        {
            body.Add((JsonNode)new JsonObject
            {
                ["type"] = "FactSet",
                ["facts"] = new JsonArray([.. card.Facts.Select(f => (JsonNode)new JsonObject { ["title"] = Words(f.Name), ["value"] = Words(f.Value) })]),
            });
        }
        foreach (var paragraph in card.Paragraphs) body.Add((JsonNode)Text(paragraph, heading: false));
        foreach (var input in card.Inputs) body.Add((JsonNode)Input(input));
        if (card.Buttons.Count > 0)
        {
            body.Add((JsonNode)new JsonObject
            {
                ["type"] = "ActionSet",
                ["actions"] = new JsonArray([.. card.Buttons.Take(MostButtons).Select(b => (JsonNode)Button(b, style))]),
            });
        }
        return new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = body,
        };
    }

    private static JsonObject Text(string words, bool heading)
    {
        var text = new JsonObject { ["type"] = "TextBlock", ["text"] = Words(words), ["wrap"] = true };
        if (heading)
        {
            text["weight"] = "Bolder";
            text["size"] = "Medium";
            text["style"] = "heading";
        }
        return text;
    }

    private static JsonObject Input(CardInput input) => new()
    {
        ["type"] = "Input.Text",
        ["id"] = input.Id,
        ["label"] = input.Label,
        ["isMultiline"] = input.IsMultiline,
        ["maxLength"] = input.MaxLength,
    };

    // A client that cannot execute submits; one that knows only submitting gets nothing else.
    private static JsonObject Button(CardButton button, ChannelStyle style)
    {
        var submit = new JsonObject { ["type"] = "Action.Submit", ["title"] = button.Title, ["data"] = Data(button, withVerb: true) };
        if (!style.ExecutesActions) return submit;
        return new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = button.Title,
            ["verb"] = button.Verb,
            ["data"] = Data(button, withVerb: false),
            ["fallback"] = submit,
        };
    }

    private static JsonObject Data(CardButton button, bool withVerb)
    {
        var data = new JsonObject();
        foreach (var (name, value) in button.Data) data[name] = value;
        if (withVerb) data["verb"] = button.Verb;
        return data;
    }

    // A card's text is a subset of Markdown too.
    private static string Words(string words) => WrittenText.Of(AnswerText.Of(words)).Text;
}
