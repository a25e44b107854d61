using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Local;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Local;

/// <summary>The channel of the page on this machine: section L of the list.</summary>
public sealed class LocalPageTests
{
    [Fact]
    public async Task L124_A_message_is_answered_without_any_configuration()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);

        (await page.SayAsync("你好")).EnsureSuccessStatusCode();

        var activities = await page.UntilAsync(a => Text(a) == "收到：你好");
        Assert.Contains(activities, a => Text(a) == "欢迎");
        Assert.Equal("bot", activities.Last(a => Text(a) == "收到：你好")["from"]!["role"]!.GetValue<string>());
    }

    [Fact]
    public async Task Two_people_at_one_machine_bear_two_names_and_each_keeps_the_own()
    {
        await using var bot = await TestBot.StartAsync();
        using var drafter = await PageClient.OpenAsync(bot);
        using var reviewer = await PageClient.OpenAsync(bot);

        var first = await NameAsync(drafter, "甲");
        await drafter.EnterAsync(isNewTalk: true);

        Assert.Equal(first, await NameAsync(drafter, "乙"));
        Assert.NotEqual(first, await NameAsync(reviewer, "丙"));
        Assert.StartsWith("本机用户", first, StringComparison.Ordinal);

        static async Task<string> NameAsync(PageClient page, string words)
        {
            await page.SayAsync(words);
            return (await page.UntilAsync(a => Text(a) == words)).Last(a => Text(a) == words)["from"]!["name"]!.GetValue<string>();
        }
    }

    [Fact]
    public async Task L125_Whoever_comes_back_with_a_watermark_misses_nothing_and_gets_nothing_twice()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        await page.SayAsync("甲");
        await page.UntilAsync(a => Text(a) == "收到：甲");
        var (first, watermark) = await page.ReadAsync();

        await page.SayAsync("乙");
        await page.UntilAsync(a => Text(a) == "收到：乙");
        var (rest, _) = await page.ReadAsync(watermark);
        var (all, _) = await page.ReadAsync();

        Assert.Equal(all.Select(Id), first.Concat(rest).Select(Id));
        Assert.DoesNotContain(rest, a => Text(a) == "甲");
    }

    [Fact]
    public async Task L125_A_socket_brings_what_was_said_before_and_what_comes()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        await page.SayAsync("甲");
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(page.StreamUrl), CancellationToken.None);
        await page.SayAsync("乙");

        var seen = new List<string>();
        while (!seen.Contains("收到：乙")) seen.AddRange(await ReceiveAsync(socket));

        Assert.Equal(seen.Distinct(), seen);
        Assert.Contains("收到：甲", seen);
    }

    [Fact]
    public async Task L126_A_token_opens_its_own_conversation_only_and_for_its_time_only()
    {
        await using var bot = await TestBot.StartAsync();
        using var mine = await PageClient.OpenAsync(bot);
        using var other = await PageClient.OpenAsync(bot);

        using var read = await mine.SendAsync(HttpMethod.Get, $"/directline/conversations/{other.Conversation}/activities");
        mine.Token += "x";
        using var forged = await mine.SendAsync(HttpMethod.Get, $"/directline/conversations/{mine.Conversation}/activities");

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [read.StatusCode, forged.StatusCode]);
        var clock = new ManualClock();
        var tokens = new LocalTokens(clock, new byte[32]);
        var token = tokens.Give(new LocalPass("c1", "dl_1"));
        Assert.Equal(new LocalPass("c1", "dl_1"), tokens.Read(token));
        clock.Advance(LocalTokens.Lifetime);
        Assert.Null(tokens.Read(token));
    }

    [Fact]
    public async Task L127_Who_speaks_is_said_by_the_server()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);

        await page.SayAsync("你好", from: "29:somebody-else");
        await page.UntilAsync(a => Text(a) == "收到：你好");

        Assert.StartsWith("directline/users/dl_", bot.Talk.Turns.Single().Speaker.Key, StringComparison.Ordinal);
        Assert.Null(bot.Talk.Turns.Single().Speaker.DirectoryId);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Host", "evil.example")]
    public async Task L128_A_page_of_another_origin_neither_reads_nor_posts(string header, string value)
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);

        using var read = await page.SendAsync(HttpMethod.Get, $"/directline/conversations/{page.Conversation}/activities", null, (header, value));
        using var token = await page.SendAsync(HttpMethod.Post, "/directline/tokens/generate", null, (header, value));
        using var draft = await page.SendAsync(HttpMethod.Get, "/page/draft", null, (header, value));

        Assert.All([read, token, draft], r => Assert.Equal(HttpStatusCode.Forbidden, r.StatusCode));
        Assert.False(read.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task L128_A_socket_of_another_origin_is_refused()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(page.StreamUrl), CancellationToken.None));
    }

    [Fact]
    public async Task L129_An_uploaded_file_reaches_the_conversation_under_its_bare_name()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        using var form = new MultipartFormDataContent { { new ByteArrayContent("一、建议"u8.ToArray()), "file", "..\\..\\提案.txt" } };

        (await page.SendAsync(HttpMethod.Post, $"/directline/conversations/{page.Conversation}/upload", form)).EnsureSuccessStatusCode();
        await Until.TrueAsync(() => !bot.Talk.Turns.IsEmpty, "the turn");

        var file = Assert.Single(bot.Talk.Turns.Single().Files);
        Assert.Equal(("提案.txt", "一、建议"), (file.Name, Encoding.UTF8.GetString(file.Content)));
    }

    [Fact]
    public async Task L129_A_form_that_is_too_large_is_refused()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[22 * 1024 * 1024]), "file", "a.txt" } };

        var status = 0;
        try
        {
            using var response = await page.SendAsync(HttpMethod.Post, $"/directline/conversations/{page.Conversation}/upload", form);
            status = (int)response.StatusCode;
        }
        // The server may close before all of it is sent.
        catch (HttpRequestException)
        {
            status = 413;
        }

        Assert.InRange(status, 400, 413);
        Assert.Empty(bot.Talk.Turns);
    }

    [Fact]
    public async Task L130_Markup_of_an_answer_is_inert_and_the_page_runs_nothing_of_it()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say("<script>alert(1)</script> [x](javascript:alert(1)) ![y](http://evil.example/z.png)");
        using var page = await PageClient.OpenAsync(bot);

        await page.SayAsync("你好");
        var said = Text((await page.UntilAsync(a => Text(a)?.Contains("script", StringComparison.Ordinal) == true)).Last(a => a["from"]!["role"]!.GetValue<string>() == "bot"))!;

        Assert.DoesNotContain("<script", said, StringComparison.Ordinal);
        Assert.DoesNotContain("](", said, StringComparison.Ordinal);
        using var first = await page.SendAsync(HttpMethod.Get, "/");
        var policy = Assert.Single(first.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var script in new[] { "/line.js", "/page.js", "/talk.js", "/source.js", "/letter.js", "/card.js" })
        {
            var source = await (await page.SendAsync(HttpMethod.Get, script)).Content.ReadAsStringAsync();
            string[] ways = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("];
            Assert.All(ways, way => Assert.DoesNotContain(way, source, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task J118_A_file_that_is_offered_is_fetched_with_the_token_or_the_session_and_not_without()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.Files["draft/a/1/docx"] = new OfferedFile("031.docx", [1, 2, 3]);
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Offered(new FileOffer("draft/a/1/docx", "031.docx", "答复函", 3)));
        using var page = await PageClient.OpenAsync(bot);
        await page.SayAsync("导出");
        var offer = (await page.UntilAsync(a => a["attachments"] is not null)).Single(a => a["attachments"] is not null)["attachments"]![0]!;

        // Whole, as Web Chat wants it.
        Assert.StartsWith(bot.Url + "/", offer["contentUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        var address = new Uri(offer["contentUrl"]!.GetValue<string>()).PathAndQuery;
        using var file = await page.SendAsync(HttpMethod.Get, address);
        page.Token = "";
        using var followed = await page.SendAsync(HttpMethod.Get, address, null, ("Sec-Fetch-Site", "same-origin"));
        using var elsewhere = await page.SendAsync(HttpMethod.Get, address, null, ("Sec-Fetch-Site", "same-site"));
        using var refused = await bot.SendAsync(HttpMethod.Get, address);

        Assert.Equal([1, 2, 3], await file.Content.ReadAsByteArrayAsync());
        Assert.Equal([1, 2, 3], await followed.Content.ReadAsByteArrayAsync());
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [elsewhere.StatusCode, refused.StatusCode]);
    }

    [Fact]
    public async Task The_page_is_not_served_where_the_bot_answers_a_channel()
    {
        await using var bot = await TestBot.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Bot:AppId"] = "00000000-0000-0000-0000-000000000001", ["Bot:AppSecret"] = "x", ["Bot:TenantId"] = "00000000-0000-0000-0000-0000000000aa",
        });

        using var page = await bot.SendAsync(HttpMethod.Get, "/");
        using var token = await bot.SendAsync(HttpMethod.Post, "/directline/tokens/generate");

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [page.StatusCode, token.StatusCode]);
    }

    [Fact]
    public async Task A_conversation_goes_on_after_a_restart_of_the_program()
    {
        var folder = Directory.CreateTempSubdirectory("local-").FullName;
        string conversation;
        await using (var bot = await TestBot.StartAsync(folder: folder))
        {
            using var page = await PageClient.OpenAsync(bot);
            conversation = page.Conversation;
            await page.SayAsync("甲");
            await page.UntilAsync(a => Text(a) == "收到：甲");
        }

        await using var again = await TestBot.StartAsync(folder: folder);
        var log = again.Services.GetService(typeof(ReplyAssistant.Storage.Sqlite.Talk.TalkStore)) as ReplyAssistant.Storage.Sqlite.Talk.TalkStore;
        var kept = await log!.Local.ReadAsync(conversation, 0, CancellationToken.None);

        Assert.Contains(kept, a => Encoding.UTF8.GetString(a.Body).Contains("收到：甲", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> ReceiveAsync(ClientWebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        do
        {
            part = await socket.ReceiveAsync(buffer, limit.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return [.. JsonNode.Parse(message.ToArray())!["activities"]!.AsArray().Select(a => a!["text"]?.GetValue<string>()).OfType<string>()];
    }

    private static string? Text(JsonObject activity) => activity["text"]?.GetValue<string>();

    private static string Id(JsonObject activity) => activity["id"]!.GetValue<string>();
}
