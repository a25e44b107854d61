using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The Playground started in other ways than the usual one.</summary>
public sealed class PlaygroundModeTests
{
    [Fact]
    public async Task A10_Expected_replies_come_in_the_response_in_order_and_nothing_is_posted()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(
            new Reply.Progress("检索中"), Reply.Say("其一"), new Reply.Shown(new Card { Title = "其二" }), Reply.Say("其三"));
        await using var playground = await Playground.StartAsync(bot.Url, null, "--dm", "expectReplies");

        await playground.Me.SayAsync(playground.PersonalChat, "问");
        await playground.SeesAsync("其三");

        Assert.Empty(playground.Record.FromBot);
        var answered = Assert.Single(playground.Record.ToBot);
        Assert.Equal(("expectReplies", 200), ((string?)answered.Body!["deliveryMode"], answered.Status));
        Assert.Equal(["其一", null, "其三"], answered.Answer!["activities"]!.AsArray().Select(a => (string?)a!["text"]));
        Assert.Equal("其一 其二 其三", string.Join(' ', new[] { "其一", "其二", "其三" }.Where(playground.Shows)));
    }

    [Fact]
    public async Task A14_C45_A_slash_at_the_end_is_one_and_a_token_that_nobody_asked_for_is_not_looked_at()
    {
        await using var bot = await TestBot.StartAsync();
        await using var playground = await Playground.StartAsync(bot.Url, new Surroundings { TargetSdk = "teams-ai-v2-dotnet" });

        await playground.Me.SayAsync(playground.PersonalChat, "您好");
        await playground.SeesAsync("收到：您好");
        await Until.TrueAsync(() => playground.Record is { ToBot.Count: 1, FromBot.Count: 1 }, "both calls");

        var asked = Assert.Single(playground.Record.ToBot);
        Assert.EndsWith("/_connector/", (string)asked.Body!["serviceUrl"]!, StringComparison.Ordinal);
        Assert.StartsWith("Bearer ey", asked.Authorization, StringComparison.Ordinal);
        Assert.Equal(202, asked.Status);
        var said = Assert.Single(playground.Record.FromBot);
        Assert.StartsWith("/_connector/v3/conversations/", said.Url, StringComparison.Ordinal);
        Assert.Equal((201, null), (said.Status, said.Authorization));
    }

    [Fact]
    public async Task C35_D55_PA_With_authentication_both_sides_prove_themselves()
    {
        var around = new Surroundings();
        var cloud = await Tokens.CloudAsync();
        cloud.OnLogin = call => Login(cloud, call);
        var settings = Tokens.Settings(cloud, emulator: true);
        settings["Bot:Addresses:Login"] = cloud.Url + "/login/login.microsoftonline.com";
        settings["Bot:TrustedServiceHosts:0"] = $"http://localhost:{around.Port}";
        await using var bot = await TestBot.StartAsync(cloud, settings);
        bot.Talk.OnTurn = (turn, _) => ScriptedConversation.Say("听到：" + turn.Text);
        await using var playground = await Playground.StartAsync(
            bot.Url, around with { Login = cloud.Url }, "--cid", Tokens.App, "--cs", "secret", "--tid", Tokens.Tenant);

        await playground.Me.SayAsync(playground.PersonalChat, "您好");
        await playground.SeesAsync("听到：您好");

        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Message("没有令牌")));
        Assert.DoesNotContain(bot.Log, l => l.Contains("The channel answered", StringComparison.Ordinal));
        Assert.Contains(cloud.LoginCalls, c => c.Body.Contains("api.botframework.com", StringComparison.Ordinal));
    }

    // What the login host answers to the Playground and to the bot: one key signs for both.
    private static Answer? Login(FakeCloud cloud, Call call)
    {
        var path = call.Path.Split('?')[0];
        if (path.EndsWith("/token", StringComparison.Ordinal))
        {
            var form = HttpUtility.ParseQueryString(call.Body);
            var claims = Tokens.Emulator().With("aud", form["scope"]!.Replace("/.default", "", StringComparison.Ordinal)).With("appid", form["client_id"]);
            var token = claims.SignedBy(Tokens.DirectoryKey, "aad1")["Bearer ".Length..];
            return new Answer(200, new JsonObject { ["access_token"] = token, ["expires_in"] = 3600, ["token_type"] = "Bearer" }.ToJsonString());
        }
        if (path.EndsWith("/discovery/v2.0/keys", StringComparison.Ordinal) || path.EndsWith("/v1/.well-known/keys", StringComparison.Ordinal))
            return new Answer(200, new JsonObject { ["keys"] = cloud.Keys["directory"].DeepClone() }.ToJsonString());
        if (!path.Contains("openid", StringComparison.Ordinal)) return null;
        var login = $"https://login.microsoftonline.com/{Tokens.Tenant}";
        return new Answer(200, new JsonObject
        {
            ["issuer"] = Tokens.DirectoryIssuer(Tokens.Tenant), ["authorization_endpoint"] = login + "/oauth2/v2.0/authorize",
            ["token_endpoint"] = login + "/oauth2/v2.0/token", ["jwks_uri"] = login + "/discovery/v2.0/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }.ToJsonString());
    }
}
