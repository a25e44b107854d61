using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Bot.Files;
using ReplyAssistant.Bot.Tests.Endpoint;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Tests.Turns;

/// <summary>A draft's whole way with authentication on and everything logged that can be.</summary>
public sealed class SilentLogTests
{
    private const string Signature = "sig=S1gnatur";
    private const string Name = "某某某委员";

    [Fact]
    public async Task M135_From_the_file_to_the_upload_the_log_says_nothing_of_text_people_tokens_and_addresses()
    {
        var proposal = await SampleStore.ProposalAsync("2026-cppcc-031.txt");
        var web = new Web(Encoding.UTF8.GetBytes(proposal));
        var cloud = await Tokens.CloudAsync();
        await using var bot = await TestBot.StartRealAsync(
            cloud, services => services.AddHttpClient(FileFetcher.Client).ConfigurePrimaryHttpMessageHandler(() => web),
            [.. Tokens.Settings(cloud).Select(s => (s.Key, s.Value!)), ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace")]);
        var token = Tokens.Channel(cloud.Url).SignedBy(Tokens.ChannelKey, "ch1");

        var given = Said(bot, "");
        given["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = FileIntake.DownloadInfo, ["name"] = "机密提案.txt", ["content"] = new JsonObject { ["downloadUrl"] = "https://contoso.sharepoint.com/dl?" + Signature },
        });
        await bot.StatusAsync(given, token);
        foreach (var words in new[] { "起草", "引用 1", "查 充电设施建设", "把第1句改为：这是绝不外传的一句话", "送审", "导出" }) await bot.StatusAsync(Said(bot, words), token);
        await Until.TrueAsync(() => cloud.Messages.Any(m => m.Body.Contains("acceptContext", StringComparison.Ordinal)), "the consent card", 90);
        var draft = Assert.Single(await bot.Services.GetRequiredService<TalkStore>().Drafts.ListAsync(new DraftListing("00000000-0000-0000-0000-0000000000aa"), CancellationToken.None));
        await bot.StatusAsync(EndpointTests.Press(bot, "draft.return", new JsonObject { ["draftId"] = draft.Id, ["revision"] = "1", ["comment"] = "绝不外传的意见" }), token);
        await bot.StatusAsync(Consent(bot, $"draft/{draft.Id}/{draft.Revision}/docx"), token);
        await Until.TrueAsync(() => web.Uploads == 1, "the upload");
        // What goes wrong is told too.
        cloud.OnCall = _ => new Answer(400, """{"error":{"code":"BadSyntax","message":"绝不外传的回答"}}""");
        await bot.StatusAsync(Said(bot, "帮助"), token);
        await bot.StatusAsync(Said(bot, "不该来的话"), token + "x");
        await Until.TrueAsync(() => bot.Log.Any(l => l.Contains("BadSyntax", StringComparison.Ordinal)), "the refusal");

        var log = string.Join('\n', bot.Log);
        string[] secrets =
        [
            .. proposal.Split('\n').Select(l => l.Trim()).Where(l => l.Length >= 6), "绝不外传", "不该来的话", "机密提案", "充电设施建设", Name, "S1gnatur", "sharepoint",
            token.Split('.')[1], token.Split('.')[2], "token-1", "geheim-s3cret", "00000000-0000-0000-0000-000000000001", draft.Title,
        ];
        Assert.All(secrets, s => Assert.DoesNotContain(s, log, StringComparison.Ordinal));
        Assert.Contains("/api/messages", log, StringComparison.Ordinal);
    }

    private static JsonObject Said(TestBot bot, string words)
    {
        var message = bot.Message(words);
        message["from"]!["name"] = Name;
        return message;
    }

    private static JsonObject Consent(TestBot bot, string file)
    {
        var consent = Said(bot, "");
        consent["type"] = "invoke";
        consent["name"] = "fileConsent/invoke";
        consent["value"] = new JsonObject
        {
            ["type"] = "fileUpload", ["action"] = "accept", ["context"] = new JsonObject { ["file"] = file },
            ["uploadInfo"] = new JsonObject
            {
                ["uploadUrl"] = "https://contoso.sharepoint.com/up?" + Signature, ["contentUrl"] = "https://contoso.sharepoint.com/f", ["uniqueId"] = "u",
            },
        };
        return consent;
    }

    private sealed class Web(byte[] file) : HttpMessageHandler
    {
        public int Uploads { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Put) Uploads++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(file) });
        }
    }
}
