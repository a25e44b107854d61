using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>Microsoft's Web Chat as a client of the page's own routes.</summary>
[Collection(Chromium.Name)]
public sealed class WebChatTests(Chromium chromium)
{
    private const string Markup = """
        <!doctype html><meta charset="utf-8"><body style="margin:0"><div id="chat" style="height:100vh"></div><script src="/webchat.js"></script><script>
        (async () => {
          const { token } = await (await fetch("/directline/tokens/generate", { method: "POST" })).json();
          const directLine = WebChat.createDirectLine({ domain: location.origin + "/directline", token, webSocket: location.search === "?socket" });
          WebChat.renderWebChat({ directLine, locale: "zh-CN", styleOptions: { groupTimestamp: 1, sendBoxTextWrap: true } }, document.getElementById("chat"));
        })();
        </script>
        """;

    [Theory]
    [InlineData("socket")]
    [InlineData("polling")]
    public async Task G88_H98_H101_I106_A_draft_its_sources_and_cards(string way)
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync(900, 950);
        var page = sight.Page;
        await EnterAsync(page, bot, way);
        await SayAsync(page, await File.ReadAllTextAsync(Shared.Case("low-altitude")), "已读懂这份");
        await SayAsync(page, "起草", "初稿已完成");
        await sight.KeepAsync($"webchat-{way}-1-draft");

        // Whatever was streamed ended in one bubble, and every part of the letter stands there once.
        await Expect(page.Locator(".webchat__bubble__content", new() { HasTextString = "专此答复" })).ToHaveCountAsync(1);
        await page.Locator(".webchat__render-markdown__citation").First.ClickAsync();
        await Expect(page.Locator(".webchat__citation-modal-dialog")).ToContainTextAsync("意见");
        await sight.KeepAsync($"webchat-{way}-2-citation");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".webchat__citation-modal-dialog")).ToBeHiddenAsync();

        await page.Locator(".webchat__suggested-actions button", new() { HasTextString = "送审" }).ClickAsync();
        var approve = page.Locator(".ac-pushButton", new() { HasTextString = "通过" });
        await approve.Last.ClickAsync();
        await Expect(page.GetByText("不能审核自己起草的稿件").First).ToBeVisibleAsync();
        await sight.KeepAsync($"webchat-{way}-3-card");
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task L129_A_file_goes_in_by_the_paperclip()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync(900, 950);
        var page = sight.Page;
        await EnterAsync(page, bot, "socket");
        await page.Locator("input[type=file]").First.SetInputFilesAsync(Shared.Case("chips"));
        await page.Locator("button[title='发送'], button[aria-label='发送']").First.ClickAsync();
        await Expect(page.GetByText("已读懂这份").First).ToBeVisibleAsync();
        await sight.KeepAsync("webchat-4-upload");
        Assert.Empty(sight.Errors);
    }

    private static async Task EnterAsync(IPage page, RealBot bot, string way)
    {
        var script = Path.Combine(await NodeClients.ReadyAsync(), "node_modules/botframework-webchat/dist/webchat.js");
        await page.RouteAsync("**/webchat.html*", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Markup }));
        await page.RouteAsync("**/webchat.js", route => route.FulfillAsync(new() { ContentType = "text/javascript; charset=utf-8", Path = script }));
        // The own page gives the session.
        await page.GotoAsync(bot.Url + "/?new");
        await page.GotoAsync($"{bot.Url}/webchat.html?{way}");
        await Expect(page.GetByText("我是建议提案答复助手").First).ToBeVisibleAsync();
    }

    private static async Task SayAsync(IPage page, string words, string answer)
    {
        var box = page.Locator("[data-id=webchat-sendbox-input]").First;
        await box.FillAsync(words);
        await box.PressAsync("Enter");
        await Expect(page.GetByText(answer).First).ToBeVisibleAsync();
    }
}
