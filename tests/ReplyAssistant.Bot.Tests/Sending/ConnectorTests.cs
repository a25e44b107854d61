using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Tests.Sending;

/// <summary>Sections D and E of the protocol's checklist: calls to the channel.</summary>
public sealed class ConnectorTests
{
    [Fact]
    public async Task D49_A_refused_token_is_renewed_once_and_no_more()
    {
        var cloud = await Tokens.CloudAsync();
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud));
        cloud.OnCall = call => call.Authorization == "Bearer token-1" ? new Answer(401) : null;

        Assert.IsType<SendResult.Sent>(await SendAsync(bot));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], cloud.Calls.Select(c => c.Authorization));

        cloud.OnCall = _ => new Answer(401);
        cloud.Calls.Clear();
        Assert.Equal(401, Assert.IsType<SendResult.Refused>(await SendAsync(bot)).Status);
        Assert.Equal(2, cloud.Calls.Count);
    }

    [Fact]
    public async Task D49_While_no_token_can_be_had_answers_wait_and_none_is_lost()
    {
        var clock = new ManualClock();
        var cloud = await Tokens.CloudAsync();
        cloud.OnLogin = call => call.Path.EndsWith("token", StringComparison.Ordinal) ? new Answer(401, """{"error_description":"AADSTS7000215"}""") : null;
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud), compose: services => services.AddSingleton<TimeProvider>(clock));
        var token = Tokens.Channel(cloud.Url).With("nbf", clock.GetUtcNow().ToUnixTimeSeconds()).With("exp", clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds())
            .SignedBy(Tokens.ChannelKey, "ch1");
        await bot.StatusAsync(bot.Message("一"), token);
        await bot.StatusAsync(bot.Message("二"), token);
        await Until.TrueAsync(() => cloud.LoginCalls.Any(c => c.Path.EndsWith("token", StringComparison.Ordinal)), "the refusal");

        cloud.OnLogin = _ => null;
        await clock.RunAsync(bot.MessagesAsync(2));

        Assert.Equal(["收到：一", "收到：二"], cloud.Messages.Select(m => m.Text));
        Assert.Contains(bot.Log, l => l.Contains("Bot:AppSecret", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log, l => l.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D52_A_stored_address_at_an_untrusted_host_is_not_used()
    {
        var cloud = await Tokens.CloudAsync();
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud));
        var elsewhere = To(bot) with { ServiceUrl = "http://127.0.0.1:9/" };
        await bot.Services.GetRequiredService<TalkStore>().Addresses.RecordAsync(elsewhere.Lane, elsewhere.Write(), "channel", CancellationToken.None);

        Assert.False(await bot.Services.GetRequiredService<ProactiveMessages>().SendAsync(elsewhere.Lane, ReplyAssistant.Conversations.Reply.Say("到期提醒"), CancellationToken.None));
        Assert.DoesNotContain(cloud.LoginCalls, c => c.Path.EndsWith("token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D53_A_redirect_is_not_followed()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => call.Path.Contains("elsewhere", StringComparison.Ordinal) ? null : new Answer(307, Location: bot.Cloud.Url + "/v3/elsewhere");

        Assert.IsType<SendResult.Refused>(await SendAsync(bot));
        Assert.Single(bot.Cloud.Calls);
    }

    [Fact]
    public async Task E57_An_empty_answer_is_success_without_an_id()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = _ => new Answer(202);

        Assert.Null(Assert.IsType<SendResult.Sent>(await SendAsync(bot)).Id);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("date", 2)]
    [InlineData("86400", 30)]
    public async Task E58_The_channel_says_how_long_to_wait(string after, int seconds)
    {
        var clock = new ManualClock();
        await using var bot = await TestBot.StartAsync(compose: services => services.AddSingleton<TimeProvider>(clock));
        var header = after == "date" ? (clock.GetUtcNow() + TimeSpan.FromSeconds(2)).ToString("r", CultureInfo.InvariantCulture) : after;
        bot.Cloud.OnCall = _ => bot.Cloud.Calls.Count == 1 ? new Answer(429, RetryAfter: header) : null;

        Assert.IsType<SendResult.Sent>(await DrivenAsync(bot, clock));
        Assert.InRange(clock.Passed.TotalSeconds, seconds, seconds + 0.1);
    }

    [Theory]
    [InlineData(412, 4)]
    [InlineData(429, 4)]
    [InlineData(400, 1)]
    [InlineData(403, 1)]
    [InlineData(404, 1)]
    [InlineData(413, 1)]
    [InlineData(500, 1)]
    [InlineData(502, 2)]
    [InlineData(503, 2)]
    [InlineData(504, 2)]
    public async Task E59_E60_A_message_is_sent_again_only_where_it_cannot_have_arrived(int status, int calls)
    {
        var clock = new ManualClock();
        await using var bot = await TestBot.StartAsync(compose: services => services.AddSingleton<TimeProvider>(clock));
        bot.Cloud.OnCall = _ => new Answer(status);

        Assert.Equal(status, Assert.IsType<SendResult.Refused>(await DrivenAsync(bot, clock)).Status);
        Assert.Equal(calls, bot.Cloud.Calls.Count);
    }

    [Fact]
    public async Task E60_An_update_is_made_again_and_an_unimportant_message_is_not()
    {
        var clock = new ManualClock();
        await using var bot = await TestBot.StartAsync(compose: services => services.AddSingleton<TimeProvider>(clock));
        bot.Cloud.OnCall = _ => new Answer(503);
        var connector = bot.Services.GetRequiredService<ConnectorClient>();

        await clock.RunAsync(connector.UpdateAsync(To(bot), "m1", To(bot).Begin("message") with { Text = "改" }, CancellationToken.None));
        Assert.Equal(4, bot.Cloud.Calls.Count);
        bot.Cloud.Calls.Clear();
        await clock.RunAsync(connector.SendAsync(To(bot), To(bot).Begin("message") with { Text = "说" }, SendCare.Normal, CancellationToken.None));
        Assert.Single(bot.Cloud.Calls);
    }

    [Theory]
    [InlineData("BotDisabledByAdmin", true)]
    [InlineData("BotNotInConversationRoster", true)]
    [InlineData("MessageWritesBlocked", true)]
    [InlineData("NotEnoughPermissions", false)]
    [InlineData("", false)]
    public async Task E61_Only_the_codes_that_say_so_block_a_conversation(string code, bool blocks)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = _ => new Answer(403, """{"error":{"code":"@","message":"x"}}""".Replace("@", code, StringComparison.Ordinal));

        await bot.StatusAsync(bot.Message("问"));
        await bot.StatusAsync(bot.Message("再问", "c2"));
        await Until.TrueAsync(() => bot.Cloud.Calls.Count == 2, "the refusals");
        var addresses = bot.Services.GetRequiredService<TalkStore>().Addresses;

        if (blocks) await Until.TrueAsync(() => addresses.FindAsync("msteams/conversations/c1", CancellationToken.None).Result is { IsBlocked: true }, "the mark");
        else Assert.False((await addresses.FindAsync("msteams/conversations/c1", CancellationToken.None))!.IsBlocked);
    }

    [Fact]
    public async Task E61_A_tenant_of_the_government_cloud_is_reached_at_its_own_host_from_then_on()
    {
        var web = new Hosts();
        var cloud = await Tokens.CloudAsync();
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud), compose: services =>
            services.AddHttpClient(ConnectorClient.Client).ConfigurePrimaryHttpMessageHandler(() => web));
        var message = bot.Message("问");
        message["serviceUrl"] = "https://smba.trafficmanager.net/amer/";

        await bot.StatusAsync(message, Tokens.Channel("https://smba.trafficmanager.net/amer/").SignedBy(Tokens.ChannelKey, "ch1"));
        await Until.TrueAsync(() => web.Asked.Count == 2, "the second call");
        Assert.True(await bot.Services.GetRequiredService<ProactiveMessages>().SendAsync("msteams/conversations/c1", ReplyAssistant.Conversations.Reply.Say("提醒"), CancellationToken.None));

        Assert.Equal(["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gcc.teams.microsoft.com"], web.Asked);
    }

    [Fact]
    public async Task E61_A_conversation_that_does_not_want_us_is_left_alone_until_it_is_heard_from()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(ReplyAssistant.Conversations.Reply.Say("一"), ReplyAssistant.Conversations.Reply.Say("二"));
        bot.Cloud.OnCall = _ => new Answer(403, """{"error":{"code":"ConversationBlockedByUser","message":"x"}}""");
        var proactive = bot.Services.GetRequiredService<ProactiveMessages>();

        await bot.StatusAsync(bot.Message("问"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1 && bot.Cloud.Calls.Count == 1, "the refused message");
        var addresses = bot.Services.GetRequiredService<TalkStore>().Addresses;
        await Until.TrueAsync(async () => await addresses.FindAsync("msteams/conversations/c1", CancellationToken.None) is { IsBlocked: true }, "the block");
        Assert.False(await proactive.SendAsync("msteams/conversations/c1", ReplyAssistant.Conversations.Reply.Say("提醒"), CancellationToken.None));
        Assert.Single(bot.Cloud.Calls);

        bot.Cloud.OnCall = _ => null;
        await bot.StatusAsync(bot.Message("再问"));
        await bot.MessagesAsync(3);
        Assert.True(await proactive.SendAsync("msteams/conversations/c1", ReplyAssistant.Conversations.Reply.Say("提醒"), CancellationToken.None));
    }

    [Fact]
    public async Task E63_What_is_too_large_is_divided_and_nothing_is_lost()
    {
        await using var bot = await TestBot.StartAsync();
        var words = string.Join('\n', Enumerable.Range(0, 200).Select(i => $"第{i}句话的内容。"));
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(words);
        bot.Cloud.OnCall = call => call.Body.Length > 1200 ? new Answer(413, "<html>") : null;

        await bot.StatusAsync(bot.Message("问"));
        await Until.TrueAsync(() => bot.Cloud.Calls.Any(c => c.Text!.Contains("第199句", StringComparison.Ordinal) && c.Body.Length <= 1200), "the last piece", 40);

        var arrived = string.Join('\n', bot.Cloud.Calls.Where(c => c.Body.Length <= 1200).Select(c => c.Text));
        for (var i = 0; i < 200; i++) Assert.Equal(1, Count(arrived, $"第{i}句话"));
    }

    [Fact]
    public async Task E65_A_conversation_gets_at_most_seven_calls_a_second_and_sixty_in_thirty()
    {
        var clock = new ManualClock();
        var pace = new SendPace(clock);
        var times = new List<DateTimeOffset>();

        await clock.RunAsync(Task.Run(async () =>
        {
            for (var i = 0; i < 150; i++)
            {
                await pace.WaitAsync("c", CancellationToken.None);
                times.Add(clock.GetUtcNow());
            }
            return true;
        }));

        Assert.All(times, t => Assert.InRange(times.Count(o => o >= t && o < t + TimeSpan.FromSeconds(1)), 1, 7));
        Assert.All(times, t => Assert.InRange(times.Count(o => o >= t && o < t + TimeSpan.FromSeconds(30)), 1, 60));
    }

    [Fact]
    public async Task F72_A_message_is_marked_as_leaving_only_when_it_leaves()
    {
        var clock = new ManualClock();
        await using var bot = await TestBot.StartAsync(compose: services => services.AddSingleton<TimeProvider>(clock));
        var (connector, mark) = (bot.Services.GetRequiredService<ConnectorClient>(), new CountedMark());
        var refusals = 1;
        bot.Cloud.OnCall = _ => Interlocked.Decrement(ref refusals) >= 0 ? new Answer(429) : null;

        for (var i = 0; i < 7; i++) await clock.RunAsync(SendAsync(connector, bot, mark));
        Assert.Equal((8, 1), (mark.Left, mark.Returned));
        var eighth = SendAsync(connector, bot, mark);
        await Task.Delay(200);
        // It waits for its second, and a program that ends now has not said it.
        Assert.Equal((8, 1), (mark.Left, mark.Returned));

        await clock.RunAsync(eighth);
        Assert.Equal((9, 1), (mark.Left, mark.Returned));
    }

    [Fact]
    public async Task E66_A_channel_that_hangs_does_not_hold_other_conversations()
    {
        await using var bot = await TestBot.StartAsync(settings: new Dictionary<string, string?> { ["Bot:Work:Call"] = "00:00:02", ["Bot:Work:Parallel"] = "2" });
        bot.Cloud.OnCall = call => call.Path.Contains("/hung/", StringComparison.Ordinal) ? new Answer(201, Delay: TimeSpan.FromSeconds(60)) : null;
        var clock = Stopwatch.StartNew();

        await bot.StatusAsync(bot.Message("问", "hung"));
        await bot.StatusAsync(bot.Message("问", "free"));

        await Until.TrueAsync(() => bot.Cloud.Messages.Any(m => m.Path.Contains("/free/", StringComparison.Ordinal)), "the free conversation");
        bot.Cloud.OnCall = _ => null;
        await bot.StatusAsync(bot.Message("再问", "hung"));
        await Until.TrueAsync(() => bot.Cloud.Messages.Count == 3, "the hung conversation");
        Assert.InRange(clock.Elapsed.TotalSeconds, 1.5, 30);
    }

    [Fact]
    public async Task E67_A_conversation_with_one_person_is_created_as_teams_wants_it()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => call.Path == "/v3/conversations" ? new Answer(201, """{"id":"a:1"}""") : null;

        var opened = await bot.Services.GetRequiredService<ProactiveMessages>().OpenAsync(To(bot), "29:other", "tenant-1", CancellationToken.None);

        Assert.Equal("a:1", opened!.Conversation.Id);
        Assert.Equal(
            """{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:other"}],"tenantId":"tenant-1","channelData":{"tenant":{"id":"tenant-1"}}}""",
            Assert.Single(bot.Cloud.Calls).Body);
    }

    private sealed class Hosts : HttpMessageHandler
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Asked { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Enqueue(request.RequestUri!.Host);
            return Task.FromResult(request.RequestUri.Host == "smba.trafficmanager.net"
                ? new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("""{"error":{"code":"InvalidBotApiHost","message":"x"}}""") }
                : new HttpResponseMessage(System.Net.HttpStatusCode.Created) { Content = new StringContent("""{"id":"m"}""") });
        }
    }

    [Fact]
    public async Task E67_Opened_again_it_is_the_same_conversation_and_asked_for_in_the_same_words()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => call.Path == "/v3/conversations" ? new Answer(200, """{"id":"a:1"}""") : null;
        var proactive = bot.Services.GetRequiredService<ProactiveMessages>();

        var first = await proactive.OpenAsync(To(bot), "29:other", "tenant-1", CancellationToken.None);
        var second = await proactive.OpenAsync(To(bot), "29:other", "tenant-1", CancellationToken.None);

        Assert.Equal((first!.Lane, "a:1"), (second!.Lane, second.Conversation.Id));
        Assert.Single(bot.Cloud.Calls.Select(c => c.Body).Distinct());
    }

    [Fact]
    public async Task E64_A_channel_that_takes_nothing_away_is_no_trouble()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => call.Method == "DELETE" ? new Answer(501, "<html>") : null;

        Assert.Equal(501, Assert.IsType<SendResult.Refused>(await bot.Services.GetRequiredService<ConnectorClient>().DeleteAsync(To(bot), "m1", CancellationToken.None)).Status);
        Assert.Single(bot.Cloud.Calls);
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;

    private static ConversationAddress To(TestBot bot) => new()
    {
        ChannelId = "msteams", ServiceUrl = bot.Cloud.Url, Conversation = new ConversationAccount { Id = "c1", ConversationType = "personal" },
        Bot = new ChannelAccount { Id = "28:bot" },
    };

    private static Task<SendResult> SendAsync(ConnectorClient connector, TestBot bot, ISendMark mark) =>
        connector.SendAsync(To(bot), To(bot).Begin("message") with { Text = "说" }, SendCare.Important, mark, CancellationToken.None);

    private static Task<SendResult> SendAsync(TestBot bot) => bot.Services.GetRequiredService<ConnectorClient>()
        .SendAsync(To(bot), To(bot).Begin("message") with { Text = "说" }, SendCare.Important, CancellationToken.None);

    private static Task<SendResult> DrivenAsync(TestBot bot, ManualClock clock) => clock.RunAsync(SendAsync(bot));

    private sealed class CountedMark : ISendMark
    {
        public SentKey? Key => null;

        public int Left { get; private set; }

        public int Returned { get; private set; }

        public Task LeavingAsync()
        {
            Left++;
            return Task.CompletedTask;
        }

        public Task ReturnedAsync()
        {
            Returned++;
            return Task.CompletedTask;
        }
    }
}
