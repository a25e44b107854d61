using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The bot in Microsoft's own stand-in for Teams.</summary>
public sealed class PlaygroundTests
{
    [Fact]
    public async Task A_draft_streams_into_one_message_with_its_citations()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, ct) => DraftAsync(ct);
        await using var playground = await Playground.StartAsync(bot, Playground.FreePort());

        await playground.SayAsync(playground.PersonalChat, "起草");
        await playground.SeesAsync("已经建成[1]");

        Assert.True(playground.Shows("正在检索往年答复"));
        Assert.True(playground.Shows("final"));
        Assert.True(playground.Shows("充电设施建设办法"));
        Assert.DoesNotContain(bot.Log, l => l.Contains("The channel answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task E57_E64_E67_G84_In_a_group_the_note_is_edited_and_a_mention_is_understood()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (turn, ct) => turn.Text == "起草" ? DraftAsync(ct) : ScriptedConversation.Say("听到：" + turn.Text);
        await using var playground = await Playground.StartAsync(bot, Playground.FreePort());

        await playground.SayAsync(playground.GroupChat, "起草", mention: true);
        await playground.SeesAsync("已经建成[1]");
        await playground.SayAsync(playground.GroupChat, "查 低空经济", mention: true);
        await playground.SeesAsync("听到：查 低空经济");

        Assert.True(playground.Shows("已收到"));
        Assert.DoesNotContain(bot.Log, l => l.Contains("The channel answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task E63_A_message_over_a_hundred_kilobytes_arrives_in_parts()
    {
        await using var bot = await TestBot.StartAsync();
        var words = string.Join('\n', Enumerable.Range(0, 4000).Select(i => $"第{i}条，继续做好有关工作的落实。"));
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Message(AnswerText.Of(words)) { IsGenerated = true });
        await using var playground = await Playground.StartAsync(bot, Playground.FreePort());

        await playground.SayAsync(playground.PersonalChat, "全文");
        await playground.SeesAsync("第3999条");

        foreach (var i in new[] { 0, 1000, 2345, 3998 }) Assert.True(playground.Shows($"第{i}条"));
    }

    [Fact]
    public async Task H92_H94_M136_Cards_files_and_an_installation_pass_through()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(
            new Reply.Shown(new Card
            {
                Title = "审核稿件", Facts = [new CardFact("期限", "2026-05-20")], Inputs = [new CardInput("comment", "意见", 500)],
                Buttons = [new CardButton("通过", "draft.approve", new Dictionary<string, string> { ["draftId"] = "d1" })],
            }),
            new Reply.Offered(new FileOffer("d1@1", "031.docx", "答复函", 10)));
        await using var playground = await Playground.StartAsync(bot, Playground.FreePort());

        await playground.SayAsync(playground.PersonalChat, "送审");
        await playground.SeesAsync("审核稿件");
        await playground.SeesAsync("file.consent");
        var consent = Activity(playground, "invoke");
        consent["name"] = "fileConsent/invoke";
        consent["value"] = new JsonObject { ["type"] = "fileUpload", ["action"] = "decline", ["context"] = new JsonObject { ["file"] = "d1@1" } };
        await playground.InjectAsync(consent);
        await playground.SeesAsync("没有发送文件");

        Assert.DoesNotContain(bot.Log, l => l.Contains("The channel answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task C35_D55_PA_With_authentication_both_sides_prove_themselves()
    {
        var port = Playground.FreePort();
        var cloud = await Tokens.CloudAsync();
        cloud.OnLogin = call => Login(cloud, call);
        var settings = Tokens.Settings(cloud, emulator: true);
        settings["Bot:Addresses:Login"] = cloud.Url + "/login/login.microsoftonline.com";
        settings["Bot:TrustedServiceHosts:0"] = $"http://localhost:{port}";
        await using var bot = await TestBot.StartAsync(cloud, settings);
        bot.Talk.OnTurn = (turn, _) => ScriptedConversation.Say("听到：" + turn.Text);
        await using var playground = await Playground.StartAsync(bot, port, cloud.Url, "--cid", Tokens.App, "--cs", "secret", "--tid", Tokens.Tenant);

        await playground.SayAsync(playground.PersonalChat, "您好");
        await playground.SeesAsync("听到：您好");

        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Message("没有令牌")));
        Assert.DoesNotContain(bot.Log, l => l.Contains("The channel answered", StringComparison.Ordinal));
        Assert.Contains(cloud.LoginCalls, c => c.Body.Contains("api.botframework.com", StringComparison.Ordinal));
    }

    private static JsonObject Activity(Playground playground, string type) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = $"http://localhost:{playground.Port}/_connector",
        ["from"] = new JsonObject { ["id"] = "user-id-0" },
        ["recipient"] = new JsonObject { ["id"] = (string)playground.Config["bot"]!["id"]! },
        ["conversation"] = new JsonObject { ["id"] = playground.PersonalChat, ["conversationType"] = "personal" },
    };

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

    private static async IAsyncEnumerable<Reply> DraftAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new Source { Key = "1", Title = "充电设施建设办法", Quote = "每年新建充电桩十个。", Facts = ["云能发〔2025〕1号"] };
        yield return new Reply.Progress("正在检索往年答复");
        await Task.Delay(2000, cancellationToken);
        yield return new Reply.SoFar(AnswerText.Of("充电桩"));
        await Task.Delay(2000, cancellationToken);
        yield return new Reply.Message(new AnswerText().Say("充电桩已经建成").Cite(source).Say("。")) { IsGenerated = true };
    }
}
