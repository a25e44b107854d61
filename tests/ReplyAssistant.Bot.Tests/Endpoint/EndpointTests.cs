using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Endpoint;

/// <summary>Section A of the protocol's checklist.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A01_Other_methods_are_not_allowed(string method)
    {
        await using var bot = await TestBot.StartAsync();

        using var response = await bot.SendAsync(new HttpMethod(method), "/api/messages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Empty(bot.Talk.Turns);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":5,"channelId":"msteams","serviceUrl":"http://127.0.0.1","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"","channelId":"msteams","serviceUrl":"http://127.0.0.1","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"http://127.0.0.1","conversation":{"id":"c"},"text":"\ud800"}""")]
    public async Task A02_What_is_no_activity_is_a_bad_request(string body)
    {
        await using var bot = await TestBot.StartAsync();

        using var response = await bot.PostAsync(Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A02_Bytes_that_are_no_text_are_a_bad_request()
    {
        await using var bot = await TestBot.StartAsync();
        byte[] body = [.. Encoding.UTF8.GetBytes(bot.Message("问").ToJsonString()[..^1]), .. ",\"value\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        using var response = await bot.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A03_Too_large_and_too_deep_bodies_are_refused()
    {
        await using var bot = await TestBot.StartAsync();
        var large = bot.Message(new string('长', 400_000));
        var deep = bot.Message("深");
        JsonNode nested = "底";
        for (var i = 0; i < 70; i++) nested = new JsonArray(nested);
        deep["value"] = nested;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await bot.StatusAsync(large));
        using var refused = await bot.PostAsync(Encoding.UTF8.GetBytes(deep.ToJsonString(new JsonSerializerOptions { MaxDepth = 200 })));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A03_A_body_that_drips_is_cut_off()
    {
        await using var bot = await TestBot.StartAsync();
        using var client = new TcpClient();
        var address = new Uri(bot.Url);
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:{address.Port}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"));
        var clock = Stopwatch.StartNew();
        var answer = new byte[64];

        var read = await stream.ReadAsync(answer).AsTask().WaitAsync(TimeSpan.FromSeconds(25));

        Assert.StartsWith("HTTP/1.1 408", Encoding.ASCII.GetString(answer, 0, read), StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed.TotalSeconds, 5, 25);
        // Whoever drips a thousand bodies must not fill the log.
        await EndAsync(stream);
        Assert.DoesNotContain(bot.Log, l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    private static async Task EndAsync(NetworkStream stream)
    {
        try
        {
            while (await stream.ReadAsync(new byte[64].AsMemory()).AsTask().WaitAsync(TimeSpan.FromSeconds(10)) > 0) { }
        }
        catch (IOException)
        {
            // Cut off, which is an end too.
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    public async Task A04_Unknown_types_are_accepted_and_ignored(string type)
    {
        await using var bot = await TestBot.StartAsync();
        var activity = bot.Message("无关");
        activity["type"] = type;
        activity["name"] = "unknown";

        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(activity));
        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(bot.Message("有关")));
        await bot.MessagesAsync(1);
        Assert.Single(bot.Cloud.Calls);
    }

    [Fact]
    public async Task A05_Unknown_fields_are_accepted_everywhere()
    {
        await using var bot = await TestBot.StartAsync();
        var activity = bot.Message("您好");
        activity["unheardOf"] = new JsonObject { ["a"] = new JsonArray(1, 2) };
        activity["from"]!["unheardOf"] = true;
        activity["conversation"]!["unheardOf"] = "kept";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "unheardOf" });
        activity["attachments"] = new JsonArray(new JsonObject { ["unheardOf"] = 1 });

        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(activity));
        var sent = Assert.Single(await bot.MessagesAsync(1));
        Assert.Equal("kept", sent.Json.GetProperty("conversation").GetProperty("unheardOf").GetString());
    }

    [Fact]
    public async Task A06_A07_The_request_is_answered_at_once_and_the_work_outlives_it()
    {
        await using var bot = await TestBot.StartAsync();
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (_, _) => After(model.Task);
        var clock = Stopwatch.StartNew();

        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(bot.Message("起草")));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
        Assert.Empty(bot.Cloud.Messages);
        model.SetResult();
        Assert.Equal("完成", Assert.Single(await bot.MessagesAsync(1)).Text);
    }

    [Fact]
    public async Task A08_An_unknown_invoke_is_not_implemented_and_one_without_a_name_is_bad()
    {
        await using var bot = await TestBot.StartAsync();
        var invoke = bot.Message("");
        invoke["type"] = "invoke";

        Assert.Equal(HttpStatusCode.BadRequest, await bot.StatusAsync(invoke));
        invoke["name"] = "task/fetch";
        Assert.Equal(HttpStatusCode.NotImplemented, await bot.StatusAsync(invoke));
    }

    [Fact]
    public async Task A09_A_failing_invoke_says_nothing_of_why()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnPress = (_, _) => throw new InvalidOperationException("秘密的原因");

        using var response = await bot.PostAsync(Press(bot, "draft.approve"));

        // Of a card the body says it: an HTTP 500 would leave its reader waiting.
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        var answer = System.Text.Json.JsonDocument.Parse(body).RootElement;
        Assert.Equal((500, "application/vnd.microsoft.error"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        Assert.DoesNotContain("秘密", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", body, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log, l => l.Contains("秘密", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A10_Expected_replies_come_in_the_response_and_nothing_is_posted()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Progress("检索中"), Reply.Say("一"), Reply.Say("二"), Reply.Say("三"));
        var message = bot.Message("问");
        message["deliveryMode"] = "expectReplies";

        using var response = await bot.PostAsync(message);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["一", "二", "三"], await TextsAsync(response));
        Assert.Empty(bot.Cloud.Calls);
    }

    [Fact]
    public async Task A11_Replies_that_take_too_long_come_with_the_next_message()
    {
        await using var bot = await TestBot.StartAsync(settings: new Dictionary<string, string?> { ["Bot:Work:Inline"] = "00:00:00.3" });
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "起草" ? After(model.Task) : ScriptedConversation.Say("第二");
        var first = bot.Message("起草");
        first["deliveryMode"] = "expectReplies";
        var second = bot.Message("然后");
        second["deliveryMode"] = "expectReplies";

        using var started = await bot.PostAsync(first);
        Assert.Contains("已开始处理", Assert.Single(await TextsAsync(started)), StringComparison.Ordinal);
        model.SetResult();
        using var collected = await bot.PostAsync(second);

        Assert.Equal(["完成", "第二"], await TextsAsync(collected));
        Assert.Empty(bot.Cloud.Calls);
    }

    [Theory]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    [InlineData("channelId")]
    public async Task A12_What_the_rules_rely_on_must_be_there(string field)
    {
        await using var bot = await TestBot.StartAsync();
        var missing = bot.Message("问");
        missing.Remove(field);
        var empty = bot.Message("问");
        empty[field] = field == "conversation" ? new JsonObject { ["id"] = "" } : "";

        Assert.Equal(HttpStatusCode.BadRequest, await bot.StatusAsync(missing));
        Assert.Equal(HttpStatusCode.BadRequest, await bot.StatusAsync(empty));
    }

    [Fact]
    public async Task A13_A_missing_recipient_and_an_empty_list_of_members_are_ordinary()
    {
        await using var bot = await TestBot.StartAsync();
        var joined = bot.Message("");
        joined["type"] = "conversationUpdate";
        joined["membersAdded"] = new JsonArray();
        joined.Remove("recipient");
        var message = bot.Message("问");
        message.Remove("recipient");

        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(joined));
        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(message));
        var sent = Assert.Single(await bot.MessagesAsync(1));
        Assert.False(sent.Json.TryGetProperty("from", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task A14_A_service_url_may_end_with_a_slash(string end)
    {
        await using var bot = await TestBot.StartAsync();
        var message = bot.Message("问", id: "i1");
        message["serviceUrl"] = bot.Cloud.Url + end;

        await bot.StatusAsync(message);

        Assert.Equal("/v3/conversations/c1/activities/i1", Assert.Single(await bot.MessagesAsync(1)).Path);
    }

    internal static async IAsyncEnumerable<Reply> After(Task task)
    {
        await task;
        yield return Reply.Say("完成");
    }

    internal static JsonObject Press(TestBot bot, string verb, JsonObject? data = null, string conversation = "c1")
    {
        var invoke = bot.Message("", conversation);
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";
        invoke["replyToId"] = "card1";
        invoke["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = "按钮", ["verb"] = verb, ["data"] = data ?? new JsonObject() },
        };
        return invoke;
    }

    private static async Task<IReadOnlyList<string?>> TextsAsync(HttpResponseMessage response)
    {
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. body.RootElement.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString())];
    }
}
