using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Local;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Tests.Local;

/// <summary>Who is who on the page, for how long, and what a client says twice or in another's name.</summary>
public sealed class LocalSessionTests
{
    [Fact]
    public async Task Opening_the_page_by_a_link_from_elsewhere_takes_nobodys_session_away()
    {
        await using var bot = await TestBot.StartAsync();

        // A browser keeps the strict cookie back here; a new one would replace it.
        using var page = await bot.SendAsync(HttpMethod.Get, "/");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_new_conversation_is_the_same_persons()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        var first = page.Conversation;
        await page.SayAsync("甲");
        await page.UntilAsync(a => Text(a) == "收到：甲");

        await page.EnterAsync(isNewTalk: true);
        await page.SayAsync("乙");
        var second = await page.UntilAsync(a => Text(a) == "收到：乙");

        Assert.NotEqual(first, page.Conversation);
        Assert.DoesNotContain(second, a => Text(a) == "甲");
        Assert.Single(bot.Talk.Turns.Select(t => t.Speaker.Key).Distinct());
        var stays = page.Conversation;
        await page.EnterAsync();
        Assert.Equal(stays, page.Conversation);
    }

    [Fact]
    public async Task L125_What_a_client_sends_again_is_shown_once_and_answered_once()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        JsonObject Said() => new() { ["type"] = "message", ["text"] = "甲", ["channelData"] = new JsonObject { ["clientActivityID"] = "k1" } };

        var first = await IdOf(await page.PostAsync(Said()));
        var again = await IdOf(await page.PostAsync(Said()));
        await page.SayAsync("乙");
        var all = await page.UntilAsync(a => Text(a) == "收到：乙");

        Assert.Equal(first, again);
        Assert.Single(all, a => Text(a) == "甲");
        Assert.Single(all, a => Text(a) == "收到：甲");
    }

    [Theory]
    [InlineData("""{"type":"message","type":"event","text":"甲"}""")]
    [InlineData("""{"type":"message","text":"甲","channelData":{"pressed":"乙","pressed":"丙"}}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"\udc00","text":"甲"}""")]
    [InlineData("""{"type":"message","text":"甲","value":{"verb":"\ud800"}}""")]
    [InlineData("""{"type":"message","text":7}""")]
    [InlineData("""["message"]""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task L127_What_no_client_writes_is_refused_without_a_fault(string body)
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        var activities = $"/directline/conversations/{page.Conversation}";
        using var form = new MultipartFormDataContent { { new StringContent(body, Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob" } };

        using var posted = await page.SendAsync(HttpMethod.Post, activities + "/activities", new StringContent(body, Encoding.UTF8, "application/json"));
        using var uploaded = await page.SendAsync(HttpMethod.Post, activities + "/upload", form);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [posted.StatusCode, uploaded.StatusCode]);
        Assert.DoesNotContain(bot.Log, l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task L126_A_token_that_has_run_out_is_refused_and_the_session_gets_another_for_the_same_conversation()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        var conversation = page.Conversation;
        var memory = (IConversationMemory)bot.Services.GetService(typeof(IConversationMemory))!;
        var tokens = await LocalTokens.OpenAsync(memory, new ClockAt(DateTimeOffset.UtcNow - LocalTokens.Lifetime - TimeSpan.FromSeconds(1)), CancellationToken.None);

        page.Token = tokens.Give(new LocalPass(conversation, "dl_1"));
        using var late = await page.SendAsync(HttpMethod.Get, $"/directline/conversations/{conversation}/activities");
        page.Token = (await LocalTokens.OpenAsync(memory, TimeProvider.System, CancellationToken.None)).Give(new LocalPass(conversation, "dl_1"));
        using var early = await page.SendAsync(HttpMethod.Get, $"/directline/conversations/{conversation}/activities");
        page.Token = tokens.Give(new LocalPass(conversation, "dl_1"));
        using var socket = new ClientWebSocket();
        var stream = page.StreamUrl[..page.StreamUrl.IndexOf("?t=", StringComparison.Ordinal)] + "?t=" + Uri.EscapeDataString(page.Token);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(stream), CancellationToken.None));
        await page.EnterAsync();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], [early.StatusCode, late.StatusCode]);
        Assert.Equal(conversation, page.Conversation);
    }

    [Fact]
    public async Task L126_With_the_own_token_nothing_of_another_conversation_is_written_uploaded_or_listened_to()
    {
        await using var bot = await TestBot.StartAsync();
        using var mine = await PageClient.OpenAsync(bot);
        using var other = await PageClient.OpenAsync(bot);
        using var form = new MultipartFormDataContent { { new ByteArrayContent("一、建议"u8.ToArray()), "file", "a.txt" } };
        var theirs = $"/directline/conversations/{other.Conversation}";

        using var posted = await mine.SendAsync(HttpMethod.Post, theirs + "/activities", new StringContent("""{"type":"message","text":"甲"}""", Encoding.UTF8, "application/json"));
        using var uploaded = await mine.SendAsync(HttpMethod.Post, theirs + "/upload", form);
        using var reconnected = await mine.SendAsync(HttpMethod.Get, theirs);
        using var socket = new ClientWebSocket();
        var stream = mine.StreamUrl.Replace($"/{mine.Conversation}/", $"/{other.Conversation}/", StringComparison.Ordinal);

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(stream), CancellationToken.None));
        Assert.All([posted, uploaded, reconnected], r => Assert.Equal(HttpStatusCode.Forbidden, r.StatusCode));
        Assert.Empty(bot.Talk.Turns);
    }

    [Fact]
    public async Task L129_A_file_of_another_conversation_cannot_be_named_and_an_upload_sent_again_is_one()
    {
        await using var bot = await TestBot.StartAsync();
        using var mine = await PageClient.OpenAsync(bot);
        var log = ((TalkStore)bot.Services.GetService(typeof(TalkStore))!).Local;
        await log.KeepFileAsync("secret", "another", new LocalFile("机密.txt", [1]), CancellationToken.None);

        await mine.PostAsync(new JsonObject
        {
            ["type"] = "message", ["text"] = "看这个",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = LocalUploads.ContentType, ["content"] = new JsonObject { ["file"] = "secret" } }),
        });
        await mine.UntilAsync(a => Text(a) == "收到：看这个");
        for (var i = 0; i < 2; i++) (await mine.SendAsync(HttpMethod.Post, $"/directline/conversations/{mine.Conversation}/upload", Form())).EnsureSuccessStatusCode();
        await mine.SayAsync("完");
        await mine.UntilAsync(a => Text(a) == "收到：完");

        Assert.Empty(bot.Talk.Turns.Single(t => t.Text == "看这个").Files);
        Assert.Equal("附件fdp.txt", Assert.Single(bot.Talk.Turns, t => t.Files.Count > 0).Files[0].Name);

        static MultipartFormDataContent Form() => new()
        {
            { new StringContent("""{"type":"message","channelData":{"clientActivityID":"u1"}}""", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob" },
            { new ByteArrayContent("一、建议"u8.ToArray()), "file", "附件\u202Efdp.txt" },
        };
    }

    [Fact]
    public async Task An_open_page_does_not_hold_up_the_end_of_the_program()
    {
        // As long as the program would wait for work, it must not wait for listeners.
        await using var bot = await TestBot.StartAsync(settings: new Dictionary<string, string?> { ["Bot:Work:Farewell"] = "00:05:00" });
        using var page = await PageClient.OpenAsync(bot);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(page.StreamUrl), CancellationToken.None);

        await bot.StopAsync().WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task I110_A_thumb_on_the_page_says_which_draft_it_is_about()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Message(AnswerText.Of("一、关于建议")) { IsGenerated = true, About = "abcdefghij/2" });
        using var page = await PageClient.OpenAsync(bot);
        await page.SayAsync("全文");
        var message = (await page.UntilAsync(a => Text(a) == "一、关于建议")).Single(a => Text(a) == "一、关于建议");

        var dislike = message["entities"]!.AsArray().SelectMany(e => e!["potentialAction"]?.AsArray() ?? []).Single(a => a!["@type"]!.GetValue<string>() == "DislikeAction")!;
        await page.PostAsync(new JsonObject { ["type"] = "event", ["name"] = "webchat:activity-status/feedback", ["entities"] = new JsonArray(dislike.DeepClone()) });
        await Until.TrueAsync(() => !bot.Talk.Thumbs.IsEmpty, "the thumb");

        Assert.Equal(("abcdefghij/2", false), (bot.Talk.Thumbs.Single().About, bot.Talk.Thumbs.Single().IsLiked));
    }

    [Fact]
    public async Task H98_A_press_is_shown_as_the_words_on_the_button()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        JsonObject Press(string words) => new()
        {
            ["type"] = "message", ["value"] = new JsonObject { ["verb"] = "draft.approve" }, ["channelData"] = new JsonObject { ["pressed"] = words, ["other"] = "x" },
        };

        await page.PostAsync(Press("通过"));
        await page.PostAsync(Press(new string('长', 301)));
        var (shown, _) = await page.ReadAsync();

        var presses = shown.Where(a => a["value"] is not null).ToList();
        Assert.Equal("""{"pressed":"通过"}""", presses[0]["channelData"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Null(presses[1]["channelData"]);
    }

    private static async Task<string> IdOf(HttpResponseMessage response)
    {
        using (response) return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
    }

    private sealed class ClockAt(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private static string? Text(JsonObject activity) => activity["text"]?.GetValue<string>();
}
