using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Authentication;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Authentication;

/// <summary>Section C of the protocol's checklist: tokens of the directory (Emulator, Playground, other bots).</summary>
public sealed class DirectoryTokenTests
{
    private const string Caller = "44444444-4444-4444-4444-444444444444";

    [Fact]
    public async Task C35_An_emulators_token_is_accepted_only_when_that_is_switched_on()
    {
        await using var off = await StartAsync(emulator: false);
        await using var on = await StartAsync(emulator: true);

        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(off, Tokens.Emulator()));
        Assert.Equal(HttpStatusCode.Accepted, await AskAsync(on, Tokens.Emulator()));
        Assert.Equal(HttpStatusCode.Accepted, await AskAsync(on, Tokens.Emulator2()));
        Assert.Equal(HttpStatusCode.Accepted, await AskAsync(on, Tokens.Emulator().Without("ver")));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(on, Tokens.Emulator().With("ver", "3.0")));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(on, Tokens.Emulator2().Without("ver")));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(on, Tokens.Emulator().With("ver", 1.0)));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("https://smba.trafficmanager.net.evil.com/")]
    public async Task D51_A_token_that_names_no_address_vouches_for_none(string address)
    {
        await using var bot = await StartAsync(emulator: true);
        var message = bot.Message("问");
        message["serviceUrl"] = address;

        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(message, Tokens.Emulator().SignedBy(Tokens.DirectoryKey, "aad1")));
        Assert.DoesNotContain(bot.Cloud.LoginCalls, c => c.Path.EndsWith("token", StringComparison.Ordinal));
        Assert.Empty(bot.Talk.Turns);
    }

    [Fact]
    public async Task C36_Our_own_outbound_token_is_refused()
    {
        await using var bot = await StartAsync(emulator: true);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Tokens.Emulator().With("aud", "https://api.botframework.com")));
    }

    [Theory]
    [InlineData("SingleTenant")]
    [InlineData("MultiTenant")]
    public async Task C37_A_foreign_tenants_token_is_refused(string type)
    {
        await using var bot = await StartAsync(emulator: true, type: type);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Tokens.Emulator(Tokens.OtherTenant)));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Tokens.Emulator2(Tokens.OtherTenant)));
    }

    [Fact]
    public async Task C38_The_tenant_claimed_is_the_issuers()
    {
        await using var bot = await StartAsync(emulator: true);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Tokens.Emulator().With("tid", Tokens.OtherTenant)));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Tokens.Emulator().Without("tid")));
    }

    [Fact]
    public async Task C39_Another_bot_must_be_on_the_list()
    {
        await using var none = await StartAsync(emulator: true);
        await using var listed = await StartAsync(emulator: false, callers: Caller);

        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(none, Tokens.Emulator().With("appid", Caller)));
        Assert.Equal(HttpStatusCode.Accepted, await AskAsync(listed, Tokens.Emulator().With("appid", Caller)));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(listed, Tokens.Emulator().With("appid", Tokens.OtherTenant)));
        var wildcard = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(emulator: false, callers: "*"));
        Assert.Contains("不能用通配符", wildcard.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void C40_Each_cloud_has_its_own_addresses()
    {
        var gov = CloudEndpoints.Of(new BotOptions { Cloud = Cloud.UsGov });
        var china = CloudEndpoints.Of(new BotOptions { Cloud = Cloud.China });

        Assert.Equal("https://api.botframework.us", gov.ChannelIssuer);
        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", gov.ChannelMetadata);
        Assert.Equal("https://api.botframework.us/.default", gov.Scope);
        Assert.Equal("https://api.botframework.azure.cn", china.ChannelIssuer);
        Assert.Equal("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", china.ChannelMetadata);
        Assert.Equal("https://login.partner.microsoftonline.cn", china.Login);
    }

    [Theory]
    [InlineData("UsGov", "https://api.botframework.us")]
    [InlineData("China", "https://api.botframework.azure.cn")]
    [InlineData("Public", "https://api.botframework.com")]
    public async Task C40_A_cloud_accepts_its_own_issuer_and_no_others(string name, string issuer)
    {
        var cloud = await Tokens.CloudAsync();
        var settings = Tokens.Settings(cloud);
        settings["Bot:Cloud"] = name;
        await using var bot = await TestBot.StartAsync(cloud, settings);

        foreach (var tried in new[] { "https://api.botframework.com", "https://api.botframework.us", "https://api.botframework.azure.cn" })
        {
            var status = await bot.StatusAsync(bot.Message("问"), Tokens.Channel(cloud.Url).With("iss", tried).SignedBy(Tokens.ChannelKey, "ch1"));
            Assert.Equal(tried == issuer ? HttpStatusCode.Accepted : HttpStatusCode.Unauthorized, status);
        }
    }

    [Fact]
    public async Task C41_Requests_of_different_issuers_do_not_influence_each_other()
    {
        await using var bot = await StartAsync(emulator: true);
        var typing = bot.Message("");
        typing["type"] = "typing";
        string[] tokens =
        [
            Tokens.Channel(bot.Cloud.Url).SignedBy(Tokens.ChannelKey, "ch1"), Tokens.Emulator().SignedBy(Tokens.DirectoryKey, "aad1"),
            Tokens.Emulator(Tokens.OtherTenant).SignedBy(Tokens.DirectoryKey, "aad1"),
        ];
        HttpStatusCode[] expected = [HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Unauthorized];

        var wrong = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            if (await bot.StatusAsync(typing, tokens[i % 3]) != expected[i % 3]) Interlocked.Increment(ref wrong);
        });

        Assert.Equal(0, wrong);
    }

    private static async Task<TestBot> StartAsync(bool emulator, string type = "SingleTenant", string? callers = null)
    {
        var cloud = await Tokens.CloudAsync();
        var settings = Tokens.Settings(cloud, emulator, type);
        if (callers is not null) settings["Bot:AcceptedCallers:0"] = callers;
        return await TestBot.StartAsync(cloud, settings);
    }

    private static Task<HttpStatusCode> AskAsync(TestBot bot, JsonObject claims) =>
        bot.StatusAsync(bot.Message("问"), claims.SignedBy(Tokens.DirectoryKey, "aad1"));
}
