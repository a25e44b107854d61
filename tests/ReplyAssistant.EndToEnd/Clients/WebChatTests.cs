using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Data.Sqlite;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>Microsoft's Web Chat as a client of the page's own routes.</summary>
[Collection(Chromium.Name)]
public sealed class WebChatTests(Chromium chromium)
{
    // What the bot keeps of this browser's conversation.
    private const string Kept = """
        async () => {
          const { conversationId, token } = await (await fetch("/directline/tokens/generate", { method: "POST" })).json();
          const set = await fetch(`/directline/conversations/${conversationId}/activities`, { headers: { Authorization: `Bearer ${token}` } });
          return JSON.stringify((await set.json()).activities);
        }
        """;

    [Theory]
    [InlineData("socket")]
    [InlineData("polling")]
    public async Task G88_H98_H101_I106_I110_A_draft_its_sources_thumbs_review_and_file(string way)
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync(900, 950);
        var page = sight.Page;
        await WebChat.EnterAsync(page, bot.Url, way);
        await WebChat.SayAsync(page, await File.ReadAllTextAsync(Shared.Case("low-altitude")), "已读懂这份");
        await WebChat.SayAsync(page, "起草", "初稿已完成");
        await sight.KeepAsync($"webchat-{way}-1-draft");

        // Whatever was streamed ended in one bubble: as many as the bot has sent and the user said, the last part whole.
        var kept = JsonNode.Parse(await page.EvaluateAsync<string>(Kept))!.AsArray();
        await Expect(page.Locator(WebChat.Bubble)).ToHaveCountAsync(kept.Count(a => (string?)a!["type"] == "message"));
        var last = page.Locator(WebChat.Bubble, new() { HasTextString = "专此答复" });
        await Expect(last).ToHaveCountAsync(1);
        await Expect(last).ToContainTextAsync(new System.Text.RegularExpressions.Regex("^再次感谢.*专此答复.*抄送：.+督查室"));
        Assert.DoesNotContain("Action.Execute", kept.ToJsonString(), StringComparison.Ordinal);
        var quotes = kept.SelectMany(a => a!["entities"]?.AsArray() ?? []).SelectMany(e => e!["citation"]?.AsArray() ?? []).Select(c => (string)c!["appearance"]!["text"]!);
        Assert.Contains(quotes.First(), await WebChat.CitationAsync(sight, $"webchat-{way}-2-citation"), StringComparison.Ordinal);

        await page.Locator(".webchat__thumb-button").Last.ClickAsync();
        await Until.TrueAsync(() => Acts(bot).Any(act => act.StartsWith("差评", StringComparison.Ordinal)), "the thumb among the draft's acts", 30);
        await WebChat.SayAsync(page, "引用 3", "引用 3（第 ");
        await WebChat.SayAsync(page, "送审", "请审核：");
        await page.Locator(".ac-pushButton", new() { HasTextString = "通过" }).Last.ClickAsync();
        await Expect(page.GetByText("不能审核自己起草的稿件").First).ToBeVisibleAsync();
        await sight.KeepAsync($"webchat-{way}-3-card");
        await WebChat.SayAsync(page, "导出", "已生成");
        var link = page.Locator("a[href*='/page/file?']");
        await Expect(link).ToBeVisibleAsync();
        await link.ScrollIntoViewIfNeededAsync();
        await sight.KeepAsync($"webchat-{way}-4-export");
        // The browser follows the link with the session alone.
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await using var file = File.OpenRead(await download.PathAsync());
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Contains("低空经济", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task G88_I105_Text_grows_in_one_bubble_and_a_bracketed_year_is_no_citation()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, ct) => GrowingAsync(ct);
        await using var sight = await chromium.OpenAsync(900, 950);
        await WebChat.EnterAsync(sight.Page, bot.Url, "socket");
        await WebChat.SayAsync(sight.Page, "全文", "按照深坪府");

        await Expect(sight.Page.Locator(WebChat.Bubble, new() { HasTextString = "按照深坪府" })).ToHaveCountAsync(1);
        await Expect(sight.Page.Locator(WebChat.Bubble, new() { HasTextString = "按照深坪府〔2021〕5号" })).ToContainTextAsync("另行公布。");
        await Expect(sight.Page.Locator(WebChat.Mark)).ToHaveCountAsync(1);
        await sight.KeepAsync("webchat-6-brackets");
        Assert.Empty(sight.Errors);
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("socket&oneline")]
    public async Task L129_A_file_goes_in_by_the_paperclip_and_a_pasted_proposal_through_either_box(string way)
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync(900, 950);
        var page = sight.Page;
        await WebChat.EnterAsync(page, bot.Url, way);
        await WebChat.SayAsync(page, await File.ReadAllTextAsync(Shared.Case("low-altitude")), "已读懂这份");
        var understood = await page.Locator(WebChat.Bubble, new() { HasTextString = "已读懂这份" }).InnerTextAsync();
        string[] read = ["案号：B0087", "届次：区二届人大五次会议", "题目：关于支持坪山区发展低空经济的建议", "提出人：第三代表团", "建议事项 3 条"];
        Assert.All(read, words => Assert.Contains(words, understood, StringComparison.Ordinal));
        await page.Locator("input[type=file]").First.SetInputFilesAsync(Shared.Case("chips"));
        await page.Locator("button[title='发送'], button[aria-label='发送']").First.ClickAsync();
        await Expect(page.Locator(WebChat.Bubble, new() { HasTextString = "已读懂这份" })).ToHaveCountAsync(2);
        await sight.KeepAsync($"webchat-5-upload-{(way.EndsWith("oneline", StringComparison.Ordinal) ? "oneline" : "lines")}");
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task L131_A13_E57_Through_the_offline_direct_line_with_all_its_quirks()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var between = await OfflineDirectLine.StartAsync(bot.Url);
        await using var sight = await chromium.OpenAsync(900, 950);
        var page = sight.Page;
        await WebChat.EnterAsync(page, between.Url, "offline");
        await WebChat.SayAsync(page, await File.ReadAllTextAsync(Shared.Case("low-altitude")), "已读懂这份");
        await WebChat.SayAsync(page, "起草", "初稿已完成");
        await WebChat.CitationAsync(sight, "offline-directline-1-citation");
        await WebChat.SayAsync(page, "送审", "请审核：");
        await page.Locator(".ac-pushButton", new() { HasTextString = "通过" }).Last.ClickAsync();
        await Expect(page.GetByText("不能审核自己起草的稿件").First).ToBeVisibleAsync();
        await WebChat.SayAsync(page, "导出", "已生成");
        await sight.KeepAsync("offline-directline-2-export");

        // It answers every message of the bot with an empty 200; taken for a failure, each would be sent again.
        foreach (var once in new[] { "已读懂这份", "初稿已完成", "专此答复", "不能审核自己起草的稿件" })
            await Expect(page.Locator(WebChat.Bubble, new() { HasTextString = once })).ToHaveCountAsync(1);
        Assert.DoesNotContain("The channel answered", bot.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", bot.Said, StringComparison.Ordinal);
        Assert.Empty(sight.Errors);
    }

    private static async IAsyncEnumerable<Reply> GrowingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new Source { Key = "d/1-2", Title = "关于公布名单的通知", Quote = "名单另行公布。", Facts = ["深坪府〔2021〕5号"] };
        var text = new AnswerText().Say("按照深坪府[2021]5号文件");
        yield return new Reply.SoFar(text);
        await Task.Delay(TimeSpan.FromSeconds(2.5), cancellationToken);
        yield return new Reply.Message(new AnswerText().Say("按照深坪府[2021]5号文件，名单").Cite(source).Say("另行公布。")) { IsGenerated = true };
    }

    private static List<string> Acts(RealBot bot)
    {
        using var connection = new SqliteConnection($"Data Source={bot.Talk};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT what FROM acts";
        using var rows = command.ExecuteReader();
        var acts = new List<string>();
        while (rows.Read()) acts.Add(rows.GetString(0));
        return acts;
    }
}
