using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Authentication;

/// <summary>Section C of the protocol's checklist: tokens of a channel.</summary>
public sealed class ChannelTokenTests
{
    [Fact]
    public async Task C24_A_right_token_is_accepted_and_answered_with_our_own()
    {
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.Accepted, await AskAsync(bot, Claims(bot)));
        Assert.Equal("Bearer token-1", Assert.Single(await bot.MessagesAsync(1)).Authorization);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Bearer  a.b.c")]
    public async Task C25_What_is_no_bearer_token_is_refused(string? authorization)
    {
        await using var bot = await StartAsync();

        using var response = await bot.PostAsync(bot.Message("问"), authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("none")]
    [InlineData("ES256")]
    [InlineData("RS384")]
    public async Task C25_Another_algorithm_is_refused(string algorithm)
    {
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Message("问"), Claims(bot).SignedBy(Tokens.ChannelKey, "ch1", algorithm)));
    }

    [Fact]
    public async Task C25_The_scheme_is_case_insensitive_and_a_key_id_required()
    {
        await using var bot = await StartAsync();
        var right = Claims(bot).SignedBy(Tokens.ChannelKey, "ch1");

        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(bot.Message("问"), "bearer" + right[6..]));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Message("问"), Claims(bot).SignedBy(Tokens.ChannelKey, null)));
    }

    [Fact]
    public async Task C26_A_token_of_another_audience_is_refused()
    {
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Claims(bot).With("aud", Tokens.OtherTenant)));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Claims(bot).Without("aud")));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Claims(bot).With("aud", new JsonArray(Tokens.App))));
    }

    [Theory]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://API.botframework.com")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://evil.example")]
    public async Task C27_A_token_of_another_issuer_is_refused_without_a_download(string issuer)
    {
        await using var bot = await StartAsync();
        await Until.TrueAsync(() => bot.Cloud.MetadataCalls == 1, "the keys at start");

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Claims(bot).With("iss", issuer)));
        Assert.Equal(1, bot.Cloud.MetadataCalls);
    }

    [Fact]
    public async Task C28_The_clock_may_be_five_minutes_off_and_an_end_is_required()
    {
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.Accepted, await AskAsync(bot, Claims(bot).With("exp", Tokens.In(-240))));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Claims(bot).With("exp", Tokens.In(-360))));
        Assert.Equal(HttpStatusCode.Accepted, await AskAsync(bot, Claims(bot).With("nbf", Tokens.In(240))));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Claims(bot).With("nbf", Tokens.In(360))));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Claims(bot).With("nbf", "soon")));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Claims(bot).Without("exp")));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot, Claims(bot).With("exp", "never")));
    }

    [Fact]
    public async Task C29_Only_the_issuers_own_keys_count()
    {
        await using var bot = await StartAsync(emulator: true);

        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Message("问"), Claims(bot).SignedBy(Tokens.RogueKey, "ch1")));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Message("问"), Claims(bot).SignedBy(Tokens.RogueKey, "unknown")));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Message("问"), Claims(bot).SignedBy(Tokens.DirectoryKey, "aad1")));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Message("问"), Tokens.Emulator().SignedBy(Tokens.ChannelKey, "ch1")));
    }

    [Fact]
    public async Task C33_A_key_must_be_endorsed_for_the_channel()
    {
        var cloud = await Tokens.CloudAsync();
        using var bare = RSA.Create(2048);
        using var empty = RSA.Create(2048);
        cloud.Keys["channel"].Add((JsonNode)FakeCloud.Jwk(bare, "bare", null));
        cloud.Keys["channel"].Add((JsonNode)FakeCloud.Jwk(empty, "empty"));
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud));
        var slack = bot.Message("问");
        slack["channelId"] = "slack";
        var cased = bot.Message("问");
        cased["channelId"] = "MSTeams";

        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(bot.Message("问"), Claims(bot).SignedBy(bare, "bare")));
        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(bot.Message("问"), Claims(bot).SignedBy(empty, "empty")));
        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(slack, Claims(bot).SignedBy(Tokens.ChannelKey, "ch1")));
        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(cased, Claims(bot).SignedBy(Tokens.ChannelKey, "ch1")));
    }

    [Fact]
    public async Task C34_The_service_url_is_the_signed_one()
    {
        await using var bot = await StartAsync();
        var cased = bot.Message("问");
        cased["serviceUrl"] = bot.Cloud.Url.Replace("http", "HTTP", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(bot, Claims(bot).Without("serviceurl")));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(bot, Claims(bot).With("serviceurl", "https://smba.trafficmanager.net")));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(bot, Claims(bot).With("serviceurl", bot.Cloud.Url + "/amer")));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(bot, Claims(bot).With("serviceurl", bot.Cloud.Url + "/")));
        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(cased, Claims(bot).SignedBy(Tokens.ChannelKey, "ch1")));
    }

    [Fact]
    public async Task C42_C43_Refusals_tell_nothing_and_no_header_changes_them()
    {
        await using var bot = await StartAsync();
        var token = Claims(bot).With("aud", Tokens.OtherTenant).SignedBy(Tokens.ChannelKey, "ch1");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Url + "/api/messages")
        {
            Content = new StringContent(bot.Message("问").ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", token);
        request.Headers.Add("x-ms-agents-playground", "true");

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Contains(bot.Log, l => l.Contains("Audience", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log, l => l.Contains(token.Split('.')[1], StringComparison.Ordinal) || l.Contains(Tokens.OtherTenant, StringComparison.Ordinal));
    }

    [Fact]
    public async Task C46_A_foreign_tenant_is_refused_where_tenants_are_listed()
    {
        var cloud = await Tokens.CloudAsync();
        var settings = Tokens.Settings(cloud);
        settings["Bot:AllowedTenants:0"] = Tokens.Tenant;
        await using var bot = await TestBot.StartAsync(cloud, settings);
        var foreign = bot.Message("问");
        foreign["conversation"]!["tenantId"] = Tokens.Tenant;
        foreign["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tokens.OtherTenant } };
        var own = bot.Message("问");
        own["conversation"]!["tenantId"] = Tokens.Tenant;
        var nameless = bot.Message("问");
        nameless["conversation"]!.AsObject().Remove("tenantId");

        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(foreign, Claims(bot).SignedBy(Tokens.ChannelKey, "ch1")));
        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(nameless, Claims(bot).SignedBy(Tokens.ChannelKey, "ch1")));
        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(own, Claims(bot).SignedBy(Tokens.ChannelKey, "ch1")));
    }

    private static async Task<TestBot> StartAsync(bool emulator = false)
    {
        var cloud = await Tokens.CloudAsync();
        return await TestBot.StartAsync(cloud, Tokens.Settings(cloud, emulator));
    }

    private static JsonObject Claims(TestBot bot) => Tokens.Channel(bot.Cloud.Url);

    private static Task<HttpStatusCode> AskAsync(TestBot bot, JsonObject claims) =>
        bot.StatusAsync(bot.Message("问"), claims.SignedBy(Tokens.ChannelKey, "ch1"));
}
