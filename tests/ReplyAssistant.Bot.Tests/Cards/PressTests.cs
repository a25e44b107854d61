using System.Net;
using System.Text.Json.Nodes;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Bot.Tests.Endpoint;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Tests.Cards;

/// <summary>Section H of the protocol's checklist: cards and invokes.</summary>
public sealed class PressTests
{
    private static readonly JsonObject Data = new() { ["draftId"] = "d1", ["revision"] = 3, ["comment"] = "同意" };

    [Fact]
    public async Task H91_H92_Each_answer_has_its_status_type_and_value()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnPress = (turn, _) => Task.FromResult<CardAnswer>(turn.Press!.Verb switch
        {
            "card" => new CardAnswer.Replaced(new Card { Title = "已通过" }),
            "told" => new CardAnswer.Told("请填写意见。"),
            _ => new CardAnswer.Refused("您不能审核自己的稿件。"),
        });

        var card = await AskAsync(bot, EndpointTests.Press(bot, "card"));
        var told = await AskAsync(bot, EndpointTests.Press(bot, "told"));
        var refused = await AskAsync(bot, EndpointTests.Press(bot, "refused"));

        Assert.Equal("application/vnd.microsoft.card.adaptive", card.GetProperty("type").GetString());
        Assert.Equal("AdaptiveCard", card.GetProperty("value").GetProperty("type").GetString());
        Assert.Equal(("application/vnd.microsoft.activity.message", "请填写意见。"), (told.GetProperty("type").GetString(), told.GetProperty("value").GetString()));
        Assert.Equal("您不能审核自己的稿件。", refused.GetProperty("value").GetString());
        Assert.All(new[] { card, told, refused }, a => Assert.Equal(200, a.GetProperty("statusCode").GetInt32()));
        Assert.Empty(bot.Cloud.Calls);
    }

    [Fact]
    public async Task H92_The_press_reaches_the_conversation_with_its_values_and_its_person()
    {
        await using var bot = await TestBot.StartAsync();

        await AskAsync(bot, EndpointTests.Press(bot, "draft.approve", Data.DeepClone().AsObject()));

        var turn = Assert.Single(bot.Talk.Presses);
        Assert.Equal("draft.approve", turn.Press!.Verb);
        Assert.Equal(("d1", "3", "同意"), (turn.Press.Values["draftId"], turn.Press.Values["revision"], turn.Press.Values["comment"]));
        Assert.Equal("00000000-0000-0000-0000-000000000001", turn.Speaker.DirectoryId);
        Assert.Equal("00000000-0000-0000-0000-0000000000aa", turn.Conversation.Tenant);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"action":{}}""")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"x"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"x","data":[]}}""")]
    public async Task H93_A_bad_value_is_a_bad_request_with_the_error_body(string value)
    {
        await using var bot = await TestBot.StartAsync();
        var press = EndpointTests.Press(bot, "x");
        press["value"] = JsonNode.Parse(value);

        using var response = await bot.PostAsync(press);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("application/vnd.microsoft.error", body.RootElement.GetProperty("type").GetString());
        Assert.Empty(bot.Talk.Presses);
    }

    [Fact]
    public async Task F69_H94_Copies_of_a_click_have_one_effect_and_the_same_answer()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnPress = async (_, ct) =>
        {
            await Task.Delay(100, ct);
            return new CardAnswer.Replaced(new Card { Title = $"第 {bot.Talk.Presses.Count} 次" });
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(bot, EndpointTests.Press(bot, "draft.approve", Data.DeepClone().AsObject()))));

        Assert.Single(bot.Talk.Presses);
        Assert.Single(answers.Select(a => a.GetRawText()).Distinct());
        await AskAsync(bot, EndpointTests.Press(bot, "draft.return", Data.DeepClone().AsObject()));
        Assert.Equal(2, bot.Talk.Presses.Count);
    }

    [Fact]
    public async Task H98_A_submit_takes_the_same_way_and_the_card_is_updated()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnPress = (_, _) => Task.FromResult<CardAnswer>(new CardAnswer.Replaced(new Card { Title = "已通过" }));
        var submit = bot.Message("");
        submit.Remove("text");
        submit["replyToId"] = "card1";
        submit["value"] = new JsonObject { ["verb"] = "draft.approve", ["draftId"] = "d1" };

        await bot.StatusAsync(submit);
        await Until.TrueAsync(() => bot.Cloud.Calls.Count == 1, "the update");

        Assert.Equal("draft.approve", Assert.Single(bot.Talk.Presses).Press!.Verb);
        Assert.Equal(("PUT", "/v3/conversations/c1/activities/card1"), (bot.Cloud.Calls.Single().Method, bot.Cloud.Calls.Single().Path));
    }

    [Fact]
    public async Task E62_A_card_that_is_gone_is_sent_anew()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => call.Method == "PUT" ? new Answer(404, """{"error":{"code":"ActivityNotFoundInConversation"}}""") : null;
        bot.Talk.OnPress = (_, _) => Task.FromResult<CardAnswer>(new CardAnswer.Replaced(new Card { Title = "已通过" }));
        var submit = bot.Message("");
        submit["replyToId"] = "card1";
        submit["value"] = new JsonObject { ["verb"] = "draft.approve" };

        await bot.StatusAsync(submit);

        Assert.Contains("已通过", Assert.Single(await bot.MessagesAsync(1)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H100_A_press_is_answered_while_the_model_is_busy_and_when_it_is_slow_itself()
    {
        await using var bot = await TestBot.StartAsync(settings: new Dictionary<string, string?> { ["Bot:Work:Parallel"] = "1" });
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (_, _) => EndpointTests.After(model.Task);
        await bot.StatusAsync(bot.Message("起草"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the draft");

        Assert.Equal("好。", (await AskAsync(bot, EndpointTests.Press(bot, "quick"))).GetProperty("value").GetString());
        var slow = new TaskCompletionSource<CardAnswer>();
        bot.Talk.OnPress = (_, _) => slow.Task;
        Assert.Contains("正在处理", (await AskAsync(bot, EndpointTests.Press(bot, "slow"))).GetProperty("value").GetString(), StringComparison.Ordinal);
        slow.SetResult(new CardAnswer.Told("慢慢来。"));
        Assert.Equal("慢慢来。", (await AskAsync(bot, EndpointTests.Press(bot, "slow"))).GetProperty("value").GetString());
        Assert.Single(bot.Talk.Presses, p => p.Press!.Verb == "slow");
        model.SetResult();
    }

    [Fact]
    public async Task H100_What_takes_longer_shows_a_card_and_goes_on_as_a_turn()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnPress = (_, _) => Task.FromResult<CardAnswer>(new CardAnswer.Working(new Card { Title = "正在重写" }));
        bot.Talk.OnTurn = (turn, _) => ScriptedConversation.Say("重写完成：" + turn.Press!.Values["draftId"]);

        var answer = await AskAsync(bot, EndpointTests.Press(bot, "draft.redo", Data.DeepClone().AsObject()));

        Assert.Contains("正在重写", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("重写完成：d1", Assert.Single(await bot.MessagesAsync(1)).Text);
    }

    [Fact]
    public async Task M132_A_press_on_stale_memory_is_decided_again()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnPress = (_, _) => bot.Talk.Presses.Count < 3 ? throw new StaleMemoryException() : Task.FromResult<CardAnswer>(new CardAnswer.Told("好。"));

        Assert.Equal("好。", (await AskAsync(bot, EndpointTests.Press(bot, "x"))).GetProperty("value").GetString());
        Assert.Equal(3, bot.Talk.Presses.Count);
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"依据准确\"}"}}""", true, "依据准确")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":""}}""", false, "")]
    [InlineData("""{"data":{"actionName":"feedback","actionValue":{"reaction":"dislike"}}}""", false, "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"not json"}}""", true, "not json")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"第2句很好"}}""", true, "第2句很好")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"2"}}""", true, "2")]
    public async Task I108_A_thumb_is_taken_in_every_shape_and_answered_with_an_empty_object(string value, bool liked, string words)
    {
        await using var bot = await TestBot.StartAsync();
        var invoke = bot.Message("");
        invoke["type"] = "invoke";
        invoke["name"] = "message/submitAction";
        invoke["value"] = JsonNode.Parse(value);

        using var response = await bot.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{}", await response.Content.ReadAsStringAsync());
        var thumb = Assert.Single(bot.Talk.Thumbs);
        Assert.Equal((liked, words), (thumb.IsLiked, thumb.Words));
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"data":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""")]
    public async Task I108_A_client_that_asks_for_a_dialog_gets_one_whose_words_arrive(string value)
    {
        await using var bot = await TestBot.StartAsync();
        var ask = bot.Message("");
        ask["type"] = "invoke";
        ask["name"] = "message/fetchTask";
        ask["value"] = JsonNode.Parse(value);
        var strange = ask.DeepClone();
        strange["value"] = new JsonObject { ["data"] = 5 };

        using var response = await bot.PostAsync(ask);
        var task = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["task"]!;
        var card = task["value"]!["card"]!["content"]!;
        var submit = ask.DeepClone();
        submit["name"] = "message/submitAction";
        submit["value"] = new JsonObject { ["data"] = card["actions"]![0]!["data"]!.DeepClone() };
        submit["value"]!["data"]![(string)card["body"]![0]!["id"]!] = "依据准确";

        Assert.Equal(("continue", "application/vnd.microsoft.card.adaptive"), ((string)task["type"]!, (string)task["value"]!["card"]!["contentType"]!));
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(submit));
        var thumb = Assert.Single(bot.Talk.Thumbs);
        Assert.Equal((true, "依据准确"), (thumb.IsLiked, thumb.Words));
        Assert.Equal(HttpStatusCode.BadRequest, await bot.StatusAsync(strange));
    }

    [Fact]
    public async Task A08_A_suggested_action_that_submits_is_a_press()
    {
        await using var bot = await TestBot.StartAsync();
        var submit = bot.Message("");
        submit["type"] = "invoke";
        submit["name"] = "suggestedActions/submit";
        submit["value"] = new JsonObject { ["verb"] = "draft.check", ["draftId"] = "d1" };
        var strange = submit.DeepClone();
        strange["value"] = "核验";

        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(submit));
        Assert.Equal("好。", Assert.Single(await bot.MessagesAsync(1)).Text);
        Assert.Equal(("draft.check", "d1"), (bot.Talk.Presses.Single().Press!.Verb, bot.Talk.Presses.Single().Press!.Values["draftId"]));
        Assert.Equal(HttpStatusCode.BadRequest, await bot.StatusAsync(strange));
    }

    [Fact]
    public async Task I108_A_thumb_finds_what_its_message_was_about()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Message(AnswerText.Of("稿")) { IsGenerated = true, About = "draft1@3" });
        await bot.StatusAsync(bot.Message("起草"));
        await bot.MessagesAsync(1);
        var talk = bot.Services.GetRequiredService<TalkStore>();
        await Until.TrueAsync(async () => await talk.Sent.AboutAsync("msteams/conversations/c1", "m1", CancellationToken.None) is not null, "the message's id");
        var invoke = bot.Message("");
        invoke["type"] = "invoke";
        invoke["name"] = "message/submitAction";
        invoke["replyToId"] = "m1";
        invoke["value"] = JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""");

        await bot.StatusAsync(invoke);

        Assert.Equal("draft1@3", Assert.Single(bot.Talk.Thumbs).About);
    }

    [Fact]
    public async Task I110_Web_chats_thumb_comes_as_an_event()
    {
        await using var bot = await TestBot.StartAsync();
        var thumb = bot.Message("");
        thumb["type"] = "event";
        thumb["channelId"] = "webchat";
        thumb["name"] = "webchat:activity-status/feedback";
        thumb["entities"] = new JsonArray(new JsonObject { ["@type"] = "DislikeAction" });

        await bot.StatusAsync(thumb);
        await Until.TrueAsync(() => !bot.Talk.Thumbs.IsEmpty, "the thumb");

        Assert.False(bot.Talk.Thumbs.Single().IsLiked);
    }

    private static async Task<JsonElement> AskAsync(TestBot bot, JsonObject press)
    {
        using var response = await bot.PostAsync(press);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("application/json", response.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
