using System.Text;
using System.Text.Json;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Endpoint;

/// <summary>Section B of the protocol's checklist: what we write.</summary>
public sealed class WritingTests
{
    // Every field of an activity that the channel's own definition knows.
    private static readonly string[] Known =
    [
        "type", "channelId", "from", "recipient", "conversation", "replyToId", "locale", "text", "textFormat", "inputHint", "entities", "attachments",
        "suggestedActions", "channelData",
    ];

    [Fact]
    public async Task B15_B16_B17_An_answer_echoes_the_conversation_and_writes_nothing_empty()
    {
        await using var bot = await TestBot.StartAsync();
        var message = bot.Message("问", id: "i1");
        message["from"]!["role"] = "";

        await bot.StatusAsync(message);

        var sent = Assert.Single(await bot.MessagesAsync(1)).Json;
        Assert.Equal("personal", sent.GetProperty("conversation").GetProperty("conversationType").GetString());
        Assert.Equal("00000000-0000-0000-0000-0000000000aa", sent.GetProperty("conversation").GetProperty("tenantId").GetString());
        Assert.Equal("28:bot", sent.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:user", sent.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("i1", sent.GetProperty("replyToId").GetString());
        Assert.All(sent.EnumerateObject(), p => Assert.Contains(p.Name, Known));
        AssertNothingEmpty(sent);
    }

    [Fact]
    public async Task B18_Chinese_is_sent_as_it_is()
    {
        await using var bot = await TestBot.StartAsync();
        var words = string.Concat(Enumerable.Repeat("答复办理落实", 200)) + "𠮷“引号”";
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(words);

        await bot.StatusAsync(bot.Message("问"));

        var sent = Assert.Single(await bot.MessagesAsync(1));
        Assert.Equal(words, sent.Text);
        Assert.InRange(Encoding.UTF8.GetByteCount(sent.Body), 1, (int)(words.Length * 3.2) + 600);
    }

    [Fact]
    public async Task B19_Ids_are_percent_encoded()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.StatusAsync(bot.Message("问", conversation: "19:abc@thread.tacv2;messageid=1/2", id: "a:b;c@d/e"));

        Assert.Equal(
            "/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1%2F2/activities/a%3Ab%3Bc%40d%2Fe", Assert.Single(await bot.MessagesAsync(1)).Path);
    }

    [Fact]
    public async Task B20_B21_B22_One_visible_thing_and_one_root_entity_in_a_message()
    {
        await using var bot = await TestBot.StartAsync();
        var source = new Source { Key = "1", Title = "办法", Quote = "每年新建。" };
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(
            new Reply.Message(new AnswerText().Say("据此").Cite(source)) { IsGenerated = true, Suggestions = ["继续", "停", "改", "多余"] },
            new Reply.Shown(new Card { Title = "卡片", Buttons = [new CardButton("通过", "draft.approve", new Dictionary<string, string>())] }));

        await bot.StatusAsync(bot.Message("问"));

        var sent = await bot.MessagesAsync(3);
        Assert.All(sent, call =>
        {
            var json = call.Json;
            Assert.False(json.TryGetProperty("text", out _) && json.TryGetProperty("attachments", out _));
            Assert.True(json.TryGetProperty("text", out _) || json.TryGetProperty("attachments", out _));
            Assert.All(json.EnumerateObject(), p => Assert.Contains(p.Name, Known));
            AssertNothingEmpty(json, except: "@id");
            var roots = json.TryGetProperty("entities", out var entities)
                ? entities.EnumerateArray().Count(e => e.GetProperty("type").GetString() == "https://schema.org/Message") : 0;
            Assert.InRange(roots, 0, 1);
        });
        Assert.Equal(3, sent.Single(s => s.Json.TryGetProperty("suggestedActions", out _)).Json.GetProperty("suggestedActions").GetProperty("actions").GetArrayLength());
    }

    private static void AssertNothingEmpty(JsonElement element, string? except = null)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var p in element.EnumerateObject().Where(p => p.Name != except)) AssertNothingEmpty(p.Value, except);
                break;
            case JsonValueKind.Array:
                Assert.NotEqual(0, element.GetArrayLength());
                foreach (var item in element.EnumerateArray()) AssertNothingEmpty(item, except);
                break;
            case JsonValueKind.String:
                Assert.NotEqual("", element.GetString());
                break;
            default:
                Assert.NotEqual(JsonValueKind.Null, element.ValueKind);
                break;
        }
    }
}
