using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>Writes what is said as activities, one visible thing each.</summary>
internal sealed partial class MessageWriter(ConversationAddress to, ChannelStyle style)
{
    // More are not shown by Teams.
    private const int MostSuggestions = 3;

    // The protocol's default, said because the Playground takes silence for plain text and runs the lines together.
    private const string Format = "markdown";

    /// <summary>The messages of a reply, in order.</summary>
    public IReadOnlyList<OutboundActivity> Write(Reply.Message message)
    {
        var parts = AnswerSplitter.Split(message.Text);
        var written = parts.Select((part, i) => Part(part, message, i, parts.Count)).ToList();
        if (message.Suggestions.Count > 0) Suggest(written, message);
        return written;
    }

    public OutboundActivity Say(string words) => to.Begin("message") with { Text = WrittenText.Of(AnswerText.Of(words)).Text, TextFormat = Format };

    public OutboundActivity Show(Card card) => to.Begin("message") with { Attachments = [CardWriter.Attachment(card, style)] };

    /// <summary>The text of a message that is not finished.</summary>
    public static string SoFar(AnswerText text) => WrittenText.Of(AnswerSplitter.Split(text)[0]).Text;

    private OutboundActivity Part(AnswerText part, Reply.Message message, int index, int count)
    {
        var written = WrittenText.Of(part);
        var text = count > 1 ? written.Text + $"\n\n（{index + 1}/{count}）" : written.Text;
        var entity = MessageEntity.Of(written, message, style);
        return to.Begin("message") with
        {
            Text = style.IsTeams ? text : text + LinkDefinitions(written),
            TextFormat = Format,
            Entities = entity is null ? null : [entity],
            // One way to ask for thumbs, never both.
            ChannelData = message.IsGenerated && style.IsTeams && index == count - 1
                ? new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } }
                : null,
        };
    }

    // Web Chat shows a citation only where the Markdown defines its mark as a link.
    private static string LinkDefinitions(WrittenText written)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < written.Sources.Count; i++)
        {
            var name = new StringBuilder("x");
            PlainMarkdown.Append(name, MessageEntity.NameOf(written.Sources[i]).Replace('"', '”'));
            lines.Append(i == 0 ? "\n\n" : "\n").Append(CultureInfo.InvariantCulture, $"[{i + 1}]: cite:{i + 1} \"{name.ToString(1, name.Length - 1)}\"");
        }
        return lines.ToString();
    }

    // The Playground drops citations from a message with suggestions, so these stand on one of their own then. It sends the
    // title and not the value, so both are the same.
    private void Suggest(List<OutboundActivity> written, Reply.Message message)
    {
        var actions = message.Suggestions.Take(MostSuggestions).Select(s => new CardAction("imBack", s, s));
        if (written[^1].Entities is not null) written.Add(Say("您还可以："));
        written[^1] = written[^1] with { Text = Broken(written[^1].Text!), SuggestedActions = new SuggestedActions([.. actions]) };
    }

    // Beside suggestions the Playground reads no Markdown, and runs lines together that are not broken by a tag; Teams reads both.
    private string Broken(string text) => style.IsTeams ? Lines().Replace(text, "<br>") : text;

    [GeneratedRegex("\n+", RegexOptions.NonBacktracking)]
    private static partial Regex Lines();
}
