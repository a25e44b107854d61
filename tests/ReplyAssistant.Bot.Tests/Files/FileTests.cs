using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Bot.Files;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Files;

/// <summary>Section J of the protocol's checklist: files.</summary>
public sealed class FileTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("关于加快充电设施建设的提案");

    [Fact]
    public async Task J112_A_file_is_fetched_without_our_token_and_given_to_the_conversation()
    {
        var web = new Web { OnGet = _ => Ok(Text) };
        await using var bot = await StartAsync(web);

        await bot.StatusAsync(With(bot, "https://contoso.sharepoint.com/dl?t=1", "提案.txt"));
        await bot.MessagesAsync(1);

        Assert.Equal(Text, Assert.Single(Assert.Single(bot.Talk.Turns).Files).Content);
        Assert.Null(Assert.Single(web.Requests).Authorization);
    }

    [Theory]
    [InlineData("http://contoso.sharepoint.com/dl", "提案.txt", "未能取得")]
    [InlineData("file:///etc/passwd", "提案.txt", "未能取得")]
    [InlineData("https://user@contoso.sharepoint.com/dl", "提案.txt", "未能取得")]
    [InlineData("https://contoso.sharepoint.com/dl", "提案.exe", "只能读取")]
    [InlineData("https://contoso.sharepoint.com/dl", "提案.docx", "扩展名不符")]
    [InlineData("https://contoso.sharepoint.com/dl", "提案.pdf", "扩展名不符")]
    public async Task J112_What_is_not_taken_is_said(string address, string name, string sentence)
    {
        var web = new Web { OnGet = _ => Ok(Text) };
        await using var bot = await StartAsync(web);

        await bot.StatusAsync(With(bot, address, name));

        Assert.Contains(sentence, Assert.Single(await bot.MessagesAsync(1)).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Talk.Turns);
    }

    [Fact]
    public async Task J112_More_than_twenty_megabytes_are_not_read_to_the_end()
    {
        var web = new Web { OnGet = _ => Ok(new byte[FileFetcher.MostBytes + 1000]) };
        await using var bot = await StartAsync(web);

        await bot.StatusAsync(With(bot, "https://contoso.sharepoint.com/dl", "提案.txt"));

        Assert.Contains("20 MB", Assert.Single(await bot.MessagesAsync(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task J112_A_redirect_is_looked_at_and_three_are_enough()
    {
        var web = new Web { OnGet = r => Redirect(r.RequestUri!.AbsolutePath == "/inner" ? "http://10.0.0.1/secret" : "https://contoso.sharepoint.com/inner") };
        await using var bot = await StartAsync(web);
        var endless = new Web { OnGet = _ => Redirect("https://contoso.sharepoint.com/again") };
        await using var other = await StartAsync(endless);

        await bot.StatusAsync(With(bot, "https://contoso.sharepoint.com/dl", "提案.txt"));
        await other.StatusAsync(With(other, "https://contoso.sharepoint.com/dl", "提案.txt"));
        await bot.MessagesAsync(1);
        await other.MessagesAsync(1);

        Assert.Equal(["/dl", "/inner"], web.Requests.Select(r => r.Path));
        Assert.Equal(4, endless.Requests.Count);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.100.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("::ffff:0:7f00:1", false)]
    [InlineData("64:ff9b:1::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:7f00:1::", false)]
    [InlineData("fe80::1%1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("192.88.99.1", false)]
    [InlineData("2001:db8::1", false)]
    public void J112_Only_public_addresses_are_connected_to(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task J112_The_real_client_does_not_reach_into_the_machine()
    {
        await using var bot = await TestBot.StartAsync();
        var client = bot.Services.GetRequiredService<IHttpClientFactory>().CreateClient(FileFetcher.Client);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(bot.Cloud.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/v3/x")));
        Assert.Empty(bot.Cloud.Calls);
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\temp\\提案.docx", "提案.docx")]
    [InlineData("<script>.txt", "script.txt")]
    [InlineData("提案\u202efdp.txt", "提案fdp.txt")]
    [InlineData("提案\u2028\u200b.txt", "提案.txt")]
    [InlineData(null, "文件")]
    public void J112_A_files_name_is_no_path(string? name, string clean) => Assert.Equal(clean, FileNames.Clean(name));

    [Fact]
    public void J112_A_files_name_is_short_also_when_it_is_all_extension() => Assert.InRange(FileNames.Clean("a." + new string('b', 10_000)).Length, 1, 120);

    [Fact]
    public async Task D54_J113_J114_A_file_goes_out_by_consent_and_once()
    {
        var web = new Web { OnGet = _ => new HttpResponseMessage(HttpStatusCode.Created) };
        await using var bot = await StartAsync(web);
        bot.Talk.Files["d1@3"] = new OfferedFile("031.docx", new byte[5_000_000]);
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Offered(new FileOffer("d1@3", "031.docx", "答复函", 5_000_000)));

        await bot.StatusAsync(bot.Message("导出"));
        var card = Assert.Single(await bot.MessagesAsync(1)).Json.GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", card.GetProperty("contentType").GetString());
        Assert.Equal("""{"file":"d1@3"}""", card.GetProperty("content").GetProperty("acceptContext").GetRawText());
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(Consent(bot, "accept", "https://contoso.sharepoint.com/up")));
        await bot.MessagesAsync(2);
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(Consent(bot, "accept", "https://contoso.sharepoint.com/up")));
        await bot.StatusAsync(bot.Message("完"));
        await bot.MessagesAsync(3);

        Assert.Equal(["bytes 0-3276799/5000000", "bytes 3276800-4999999/5000000"], web.Requests.Select(r => r.Range));
        Assert.All(web.Requests, r => Assert.Equal(("PUT", null), (r.Method, r.Authorization)));
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", bot.Cloud.Messages[1].Json.GetProperty("attachments")[0].GetProperty("contentType").GetString());
        Assert.Single(bot.Cloud.Calls, c => c.Method == "DELETE");
    }

    [Theory]
    [InlineData("https://evil.example/031.docx", "u1")]
    [InlineData(null, "u1")]
    [InlineData("https://contoso.sharepoint.com/031.docx", "")]
    public async Task J114_Where_the_file_lies_is_believed_only_of_sharepoint(string? address, string id)
    {
        await using var bot = await StartAsync(new Web { OnGet = _ => new HttpResponseMessage(HttpStatusCode.Created) });
        bot.Talk.Files["d1@3"] = new OfferedFile("031.docx", [1]);
        var consent = Consent(bot, "accept", "https://contoso.sharepoint.com/up");
        consent["value"]!["uploadInfo"]!["contentUrl"] = address;
        consent["value"]!["uploadInfo"]!["uniqueId"] = id;

        await bot.StatusAsync(consent);

        var sent = Assert.Single(await bot.MessagesAsync(1));
        Assert.Contains("已存入您的 OneDrive", sent.Text, StringComparison.Ordinal);
        Assert.False(sent.Json.TryGetProperty("attachments", out _));
    }

    [Fact]
    public async Task J115_Declining_is_acknowledged_and_nothing_uploaded()
    {
        var web = new Web();
        await using var bot = await StartAsync(web);

        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(Consent(bot, "decline", "https://contoso.sharepoint.com/up")));

        Assert.Contains("没有发送", Assert.Single(await bot.MessagesAsync(1)).Text, StringComparison.Ordinal);
        Assert.Empty(web.Requests);
    }

    [Theory]
    [InlineData("https://evil.example/up")]
    [InlineData("https://contoso.sharepoint.com.evil.example/up")]
    [InlineData("http://contoso.sharepoint.com/up")]
    [InlineData("https://contoso.sharepoint.com:8443/up")]
    [InlineData("https://x@contoso.sharepoint.com/up")]
    public async Task J116_A_file_is_given_to_sharepoint_only(string address)
    {
        var web = new Web();
        await using var bot = await StartAsync(web);
        bot.Talk.Files["d1@3"] = new OfferedFile("031.docx", [1]);

        await bot.StatusAsync(Consent(bot, "accept", address));

        Assert.Contains("未能传送", Assert.Single(await bot.MessagesAsync(1)).Text, StringComparison.Ordinal);
        Assert.Empty(web.Requests);
    }

    [Fact]
    public async Task J117_In_a_group_files_are_neither_taken_nor_given()
    {
        await using var bot = await StartAsync(new Web());
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Offered(new FileOffer("d1@3", "031.docx", "答复函", 5)));
        var sent = Turns.QueueTests.Group(bot, "看这个");
        sent["attachments"] = With(bot, "https://contoso.sharepoint.com/dl", "提案.txt")["attachments"]!.DeepClone();

        await bot.StatusAsync(sent);
        await bot.StatusAsync(Turns.QueueTests.Group(bot, "导出"));

        Assert.All(await bot.MessagesAsync(2), m => Assert.Contains("单独的会话", m.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("这张图怎么答复")]
    public async Task D54_J112_A_picture_is_not_fetched_and_its_sender_is_told(string text)
    {
        var web = new Web();
        var cloud = await Tokens.CloudAsync();
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud), compose: services =>
            services.AddHttpClient(FileFetcher.Client).ConfigurePrimaryHttpMessageHandler(() => web));
        var message = bot.Message(text);
        message["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = cloud.Url + "/v3/attachments/1/views/original" },
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<img>" });

        await bot.StatusAsync(message, Tokens.Channel(cloud.Url).SignedBy(Tokens.ChannelKey, "ch1"));
        var said = await bot.MessagesAsync(text.Length == 0 ? 1 : 2);

        Assert.Contains("图片和其他附件中的文字无法读取", said[^1].Text, StringComparison.Ordinal);
        Assert.Equal(text.Length == 0 ? 0 : 1, bot.Talk.Turns.Count);
        Assert.Empty(web.Requests);
        Assert.All(cloud.Calls, c => Assert.Equal("POST", c.Method));
    }

    [Fact]
    public async Task J112_The_copy_of_the_text_that_teams_adds_is_no_file()
    {
        await using var bot = await StartAsync(new Web());
        var message = bot.Message("您好");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>您好</p>" });

        await bot.StatusAsync(message);
        await bot.MessagesAsync(1);

        Assert.Empty(Assert.Single(bot.Talk.Turns).Files);
    }

    private static Task<TestBot> StartAsync(Web web) => TestBot.StartAsync(compose: services =>
        services.AddHttpClient(FileFetcher.Client).ConfigurePrimaryHttpMessageHandler(() => web));

    private static JsonObject With(TestBot bot, string address, string name)
    {
        var message = bot.Message("");
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = FileIntake.DownloadInfo, ["name"] = name, ["content"] = new JsonObject { ["downloadUrl"] = address, ["fileType"] = "txt" },
        });
        return message;
    }

    private static JsonObject Consent(TestBot bot, string action, string address)
    {
        var invoke = bot.Message("");
        invoke["type"] = "invoke";
        invoke["name"] = "fileConsent/invoke";
        invoke["replyToId"] = "card1";
        invoke["value"] = new JsonObject
        {
            ["type"] = "fileUpload", ["action"] = action, ["context"] = new JsonObject { ["file"] = "d1@3" },
            ["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = "https://contoso.sharepoint.com/031.docx", ["name"] = "031.docx", ["uploadUrl"] = address, ["uniqueId"] = "u1", ["fileType"] = "docx",
            },
        };
        return invoke;
    }

    private static HttpResponseMessage Ok(byte[] body) => new() { Content = new ByteArrayContent(body) };

    private static HttpResponseMessage Redirect(string to) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(to) } };

    private sealed record Seen(string Method, string Path, string? Authorization, string? Range);

    private sealed class Web : HttpMessageHandler
    {
        public List<Seen> Requests { get; } = [];

        public Func<HttpRequestMessage, HttpResponseMessage> OnGet { get; init; } = _ => new HttpResponseMessage(HttpStatusCode.NotFound);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (Requests)
            {
                Requests.Add(new Seen(request.Method.Method, request.RequestUri!.AbsolutePath, request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentRange?.ToString()));
            }
            return Task.FromResult(OnGet(request));
        }
    }
}
