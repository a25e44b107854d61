using System.Text;
using System.Text.Json;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Endpoint;

/// <summary>Section B of the protocol's checklist: what we write.</summary>
public sealed class WritingTests
{
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
    }

    [Theory]
    [InlineData("""{"type":"message","text":"好","conversation":{"id":"c","more":1}}""", "")]
    [InlineData("""{"type":"massage","text":"好"}""", "Activity.type is no ActivityTypes")]
    [InlineData("""{"type":"message","text":5}""", "Activity.text is no text")]
    [InlineData("""{"type":"message","text":"好","from":{"id":"b","displayName":"b"}}""", "Activity.from.displayName is unknown")]
    [InlineData("""{"type":"message","text":"好","attachments":{}}""", "Activity.attachments is no list")]
    [InlineData("""{"type":"message","text":"好","suggestedActions":{"actions":[{"type":"say"}]}}""", "Activity.suggestedActions.actions[0].type is no ActionTypes")]
    public void B22_The_definition_tells_what_does_not_conform(string body, string fault) =>
        Assert.Equal(fault, string.Join('\n', ActivityDefinition.Faults(JsonDocument.Parse(body).RootElement, "Activity")));

    [Theory]
    [InlineData("""{"type":"message","text":"好","id":"x"}""", "B17")]
    [InlineData("""{"type":"message","text":"好","locale":""}""", "B17")]
    [InlineData("""{"type":"message","text":"好","entities":[]}""", "B17")]
    [InlineData("""{"type":"message","text":"好","channelData":{"a":null}}""", "B17")]
    [InlineData("""{"type":"message","text":"好","attachments":[{"contentType":"x"}]}""", "B20")]
    [InlineData("""{"type":"message"}""", "B20")]
    [InlineData("""{"type":"message","text":"好","entities":[{"type":"streaminfo","streamType":"final"},{"type":"streaminfo","streamType":"final"}]}""", "B21")]
    [InlineData("""{"type":"message","text":"张","entities":[{"type":"mention","text":"<at>张</at>"}]}""", "B23")]
    [InlineData("""{"type":"message","text":"据[1]"}""", "I103")]
    public void B17_B20_B21_B23_The_fake_channel_sees_what_is_written_wrongly(string body, string rule)
    {
        var faults = WritingRules.Faults(JsonDocument.Parse(body).RootElement).ToList();

        Assert.NotEmpty(faults);
        Assert.All(faults, f => Assert.StartsWith(rule, f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("某委员", "<at>某委员</at> 一")]
    [InlineData("</at><at>所有人", "<at>/atat所有人</at> 一")]
    [InlineData("", "一")]
    [InlineData(null, "一")]
    public async Task B23_In_a_group_the_first_words_mention_whoever_asked(string? name, string said)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Shown(new Card { Title = "卡片" }), Reply.Say("一"), Reply.Say("二"));
        var message = Turns.QueueTests.Group(bot, "问");
        message["from"]!["name"] = name;

        await bot.StatusAsync(message);

        var sent = await bot.MessagesAsync(3);
        Assert.Equal([said, "二"], sent.Skip(1).Select(m => m.Text));
        Assert.Equal(said != "一", sent[1].Json.TryGetProperty("entities", out var entities));
        if (said == "一") return;
        Assert.Equal("29:user", entities[0].GetProperty("mentioned").GetProperty("id").GetString());
    }

    [Fact]
    public async Task B23_A_message_that_is_sent_in_a_simpler_form_mentions_nobody()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => call.Body.Contains("mention", StringComparison.Ordinal) ? new Answer(400, """{"error":{"code":"BadSyntax"}}""") : null;

        await bot.StatusAsync(Turns.QueueTests.Group(bot, "问"));

        Assert.Equal("收到：问", (await bot.MessagesAsync(2))[1].Text);
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
    public async Task B20_B21_One_visible_thing_and_one_root_entity_in_a_message()
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
            var roots = json.TryGetProperty("entities", out var entities)
                ? entities.EnumerateArray().Count(e => e.GetProperty("type").GetString() == "https://schema.org/Message") : 0;
            Assert.InRange(roots, 0, 1);
        });
        Assert.Equal(3, sent.Single(s => s.Json.TryGetProperty("suggestedActions", out _)).Json.GetProperty("suggestedActions").GetProperty("actions").GetArrayLength());
    }
}
