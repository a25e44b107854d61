using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Endpoint;

/// <summary>Bodies that are JSON and meant to hurt: nothing fails inside, and nothing of a neighbour's is touched.</summary>
public sealed class HostileBodyTests
{
    [Theory]
    [InlineData("message")]
    [InlineData("messageUpdate")]
    [InlineData("invoke")]
    public async Task A02_A_field_that_stands_twice_is_a_bad_request(string type)
    {
        await using var bot = await TestBot.StartAsync();
        var activity = bot.Message("问");
        activity["type"] = type;
        activity["name"] = "adaptiveCard/action";
        var twice = activity.ToJsonString();
        var inside = twice.Replace("\"from\":{", "\"from\":{\"id\":\"29:other\",", StringComparison.Ordinal);

        using var outer = await bot.PostAsync(Encoding.UTF8.GetBytes("{\"text\":\"别的话\"," + twice[1..]));
        using var inner = await bot.PostAsync(Encoding.UTF8.GetBytes(inside));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (outer.StatusCode, inner.StatusCode));
        Assert.Empty(bot.Talk.Turns);
    }

    [Theory]
    [InlineData("""{"iss":"\ud800","aud":"x"}""")]
    [InlineData("""{"iss":"https://api.botframework.com","aud":"\udc00"}""")]
    [InlineData("""{"iss":"https://api.botframework.com","exp":1e400}""")]
    [InlineData("""{"iss":"https://api.botframework.com","iss":"https://evil.example"}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    public async Task C25_Claims_that_are_no_text_are_refused(string claims)
    {
        var cloud = await Tokens.CloudAsync();
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud));
        var header = FakeCloud.Base64Url("""{"alg":"RS256","kid":"ch1","typ":"JWT"}"""u8.ToArray());
        byte[] invalid = [.. Encoding.UTF8.GetBytes(claims)[..^2], 0xC3, 0x28, (byte)'"', (byte)'}'];

        foreach (var payload in new[] { Encoding.UTF8.GetBytes(claims), invalid })
            Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Message("问"), $"Bearer {header}.{FakeCloud.Base64Url(payload)}.AAAA"));
        Assert.DoesNotContain(bot.Log, l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"feedbackText":"\ud800"}""")]
    [InlineData("""{"feedbackText":5}""")]
    [InlineData("""[[1]]""")]
    public async Task I108_Words_of_a_thumb_that_are_no_text_do_not_hurt(string feedback)
    {
        await using var bot = await TestBot.StartAsync();
        var invoke = bot.Message("");
        invoke["type"] = "invoke";
        invoke["name"] = "message/submitAction";
        invoke["value"] = new JsonObject
        {
            ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = feedback },
        };

        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(invoke));
        Assert.Equal("", Assert.Single(bot.Talk.Thumbs).Words);
    }

    [Fact]
    public async Task A03_Ten_thousand_mentions_in_a_long_text_are_read_in_time()
    {
        await using var bot = await TestBot.StartAsync();
        var message = bot.Message(new string('问', 60_000));
        message["entities"] = new JsonArray([.. Enumerable.Range(0, 6_000).Select(i => (JsonNode)new JsonObject
        {
            ["type"] = "mention", ["text"] = $"<at>{i}</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" },
        })]);
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(message));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Fact]
    public async Task M134_A_conversation_with_a_wildcard_for_an_id_forgets_nobody_elses()
    {
        await using var bot = await TestBot.StartAsync();
        var memory = ((ReplyAssistant.Storage.Sqlite.Talk.TalkStore)bot.Services.GetService(typeof(ReplyAssistant.Storage.Sqlite.Talk.TalkStore))!).Memory;
        await memory.WriteAsync("msteams/conversations/victim/talk", "{}", 0, CancellationToken.None);
        var removed = bot.Message("", conversation: "*");
        removed["type"] = "installationUpdate";
        removed["action"] = "remove";

        await bot.StatusAsync(removed);
        await bot.StatusAsync(bot.Message("完", conversation: "*"));
        await bot.MessagesAsync(1);

        Assert.NotNull(await memory.ReadAsync("msteams/conversations/victim/talk", CancellationToken.None));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task C46_Where_the_client_writes_the_activity_nobody_vouches_for_tenant_and_person(string channel)
    {
        await using var bot = await TestBot.StartAsync();
        var message = bot.Message("问");
        message["channelId"] = channel;
        message["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tokens.Tenant } };

        await bot.StatusAsync(message);
        await bot.MessagesAsync(1);

        var turn = Assert.Single(bot.Talk.Turns);
        Assert.Equal((null, null), (turn.Speaker.DirectoryId, turn.Conversation.Tenant));
    }

    [Fact]
    public async Task C46_A_channel_whose_clients_name_their_own_tenant_does_not_get_past_the_list()
    {
        var cloud = await Tokens.CloudAsync();
        var settings = Tokens.Settings(cloud);
        settings["Bot:AllowedTenants:0"] = Tokens.Tenant;
        await using var bot = await TestBot.StartAsync(cloud, settings);
        var message = bot.Message("问");
        message["channelId"] = "webchat";
        message["conversation"]!["tenantId"] = Tokens.Tenant;

        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(message, Tokens.Channel(cloud.Url).SignedBy(Tokens.ChannelKey, "ch1")));
    }

    [Fact]
    public async Task F69_People_without_an_id_in_two_conversations_are_not_one_person()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var conversation in new[] { "c1", "c2" })
        {
            var message = bot.Message("问", conversation);
            message["from"] = new JsonObject { ["name"] = "某委员" };
            await bot.StatusAsync(message);
        }
        await bot.MessagesAsync(2);

        Assert.Equal(2, bot.Talk.Turns.Select(t => t.Speaker.Key).Distinct().Count());
    }
}
