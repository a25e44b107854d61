using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Receiving;

namespace ReplyAssistant.Bot.Tests.Endpoint;

/// <summary>Whatever is sent, reading it ends in an activity or a refusal, never in an exception.</summary>
public sealed class FuzzTests
{
    private const string Whole = """
        {"type":"message","id":"i","channelId":"msteams","serviceUrl":"http://127.0.0.1/","timestamp":"2026-11-23T00:00:00Z",
        "from":{"id":"u","name":"n","aadObjectId":"a"},"recipient":{"id":"b"},"conversation":{"id":"c","conversationType":"personal","isGroup":false},
        "text":"<at>b</at> 查 \u4f4e\ud842\udfb7","entities":[{"type":"mention","text":"<at>b</at>","mentioned":{"id":"b","name":"b"}}],
        "attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":"https://x"}}],
        "value":{"action":{"type":"Action.Execute","verb":"v","data":{"a":1,"b":"c","d":null}},"actionName":"feedback"},
        "channelData":{"tenant":{"id":"t"},"eventType":"x","clientActivityID":"k"},"membersAdded":[{"id":"u"}],"deliveryMode":"normal"}
        """;

    [Fact]
    public void A_damaged_activity_is_read_or_refused()
    {
        var random = new Random(20261123);
        var bytes = Encoding.UTF8.GetBytes(Whole);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var damaged = Damage(bytes, random);
            if (ActivityParser.Parse(damaged) is not ParsedBody.Activity { Value: var activity }) continue;
            read++;
            Use(activity);
        }
        Assert.InRange(read, 100, 19_900);
    }

    [Fact]
    public void A_field_of_another_type_is_read_or_refused()
    {
        string[] strange = ["null", "5", "-1e400", "true", "[]", "{}", "\"\"", "[[[]]]", "{\"id\":null}", "[null]", "[5]", "\"\\u0000\""];
        var names = JsonNode.Parse(Whole)!.AsObject().Select(p => p.Key).ToList();
        foreach (var name in names)
        {
            foreach (var value in strange)
            {
                var node = JsonNode.Parse(Whole)!.AsObject();
                node.Remove(name);
                var body = node.ToJsonString()[..^1] + $",\"{name}\":{value}}}";
                if (ActivityParser.Parse(Encoding.UTF8.GetBytes(body)) is ParsedBody.Activity { Value: var activity }) Use(activity);
            }
        }
    }

    // All that is read out of an activity before anything is done with it.
    private static void Use(InboundActivity activity)
    {
        _ = activity.DeliveryKey();
        _ = activity.Scope();
        _ = activity.Speaker();
        _ = Mentions.TextWithout(activity, "b");
        _ = Mentions.IsMentioned(activity, null);
        _ = PressReader.Executed(activity);
        if (PressReader.Submitted(activity) is { } press) _ = PressReader.KeyOf(activity, press);
        _ = FeedbackReader.InEvent(activity);
        _ = ReplyAssistant.Bot.Sending.ConversationAddress.Read(ReplyAssistant.Bot.Sending.ConversationAddress.Of(activity, "").Write());
        _ = new ReplyAssistant.Bot.Sending.ServiceUrlGate(Options.Create(new BotOptions())).IsTrusted(activity.ServiceUrl);
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes = [.. bytes[..at], .. bytes[random.Next(at, bytes.Length)..]];
                    break;
                case 2:
                    bytes = [.. bytes[..at], .. "\"{}[],:null\\ud800"u8[random.Next(16)..], .. bytes[at..]];
                    break;
                default:
                    bytes[at] = (byte)"\"{}[],:0"[random.Next(8)];
                    break;
            }
            if (bytes.Length == 0) return bytes;
        }
        return bytes;
    }
}
