using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using ReplyAssistant.Bot.Authentication;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Authentication;

/// <summary>Section C of the protocol's checklist: where keys come from.</summary>
public sealed class KeySourceTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly Issuer issuer = new();
    private readonly HttpClient http;
    private readonly KeySource keys;

    public KeySourceTests()
    {
        http = new HttpClient(issuer);
        keys = new KeySource(http, "https://login.example/metadata", clock, NullLogger<KeySource>.Instance);
        issuer.Publish("a");
    }

    [Fact]
    public async Task C30_A_hundred_unknown_key_ids_cause_one_download_in_five_minutes()
    {
        await FindAsync("a");
        clock.Advance(TimeSpan.FromMinutes(6));

        for (var i = 0; i < 100; i++) Assert.Null(await FindAsync($"random{i}"));

        Assert.Equal(2, issuer.Downloads);
    }

    [Fact]
    public async Task C30_Requests_that_come_together_share_one_download()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => FindAsync("a")));

        Assert.Equal(1, issuer.Downloads);
    }

    [Fact]
    public async Task C31_A_new_key_is_found_and_a_withdrawn_one_is_not()
    {
        await FindAsync("a");
        clock.Advance(TimeSpan.FromMinutes(6));
        issuer.Publish("b");

        Assert.NotNull(await FindAsync("b"));
        Assert.Null(await FindAsync("a"));
        Assert.Equal(2, issuer.Downloads);
    }

    [Fact]
    public async Task C31_Keys_are_renewed_after_a_day()
    {
        await FindAsync("a");
        clock.Advance(TimeSpan.FromHours(25));

        await FindAsync("a");

        Assert.Equal(2, issuer.Downloads);
    }

    [Fact]
    public async Task C32_When_the_issuer_is_down_what_is_known_serves_for_five_days()
    {
        await FindAsync("a");
        issuer.IsDown = true;

        clock.Advance(TimeSpan.FromDays(4));
        Assert.NotNull(await FindAsync("a"));
        clock.Advance(TimeSpan.FromDays(2));
        await Assert.ThrowsAsync<KeysUnavailableException>(() => FindAsync("a"));
    }

    [Fact]
    public async Task C32_Down_from_the_start_is_got_over_without_a_restart()
    {
        issuer.IsDown = true;
        await Assert.ThrowsAsync<KeysUnavailableException>(() => FindAsync("a"));
        issuer.IsDown = false;
        clock.Advance(TimeSpan.FromSeconds(11));

        Assert.NotNull(await FindAsync("a"));
    }

    [Fact]
    public async Task C32_Without_keys_the_endpoint_is_unavailable_and_not_open()
    {
        var cloud = await Tokens.CloudAsync();
        cloud.OnLogin = _ => new Answer(500);
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await bot.StatusAsync(bot.Message("问"), Tokens.Channel(cloud.Url).SignedBy(Tokens.ChannelKey, "ch1")));
    }

    [Theory]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":5}""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    public async Task C32_What_is_no_key_set_does_not_replace_one(string body)
    {
        await FindAsync("a");
        issuer.Body = body;
        clock.Advance(TimeSpan.FromHours(25));

        Assert.NotNull(await FindAsync("a"));
    }

    public void Dispose()
    {
        keys.Dispose();
        http.Dispose();
    }

    private async Task<SigningKey?> FindAsync(string id) => (await keys.FindAsync(id, CancellationToken.None)).Key;

    private sealed class Issuer : HttpMessageHandler
    {
        public int Downloads { get; private set; }

        public bool IsDown { get; set; }

        public string Body { get; set; } = "";

        public void Publish(string id)
        {
            using var key = RSA.Create(2048);
            Body = new JsonObject { ["keys"] = new JsonArray(FakeCloud.Jwk(key, id, "msteams")) }.ToJsonString();
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath == "/metadata") Downloads++;
            if (IsDown) throw new HttpRequestException("down");
            var body = request.RequestUri.AbsolutePath == "/metadata" ? """{"jwks_uri":"https://login.example/keys"}""" : Body;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(body) });
        }
    }
}
