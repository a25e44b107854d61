using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>What a person does on the page, each step until its answer is seen.</summary>
internal static class OwnPage
{
    public static async Task EnterAsync(IPage page, RealBot bot)
    {
        await page.GotoAsync(bot.Url);
        await Expect(page.Locator("#messages")).ToContainTextAsync("我是建议提案答复助手");
    }

    public static async Task SayAsync(IPage page, string words, string answer)
    {
        var before = await page.Locator("#messages > li").CountAsync();
        await page.Locator("#text").FillAsync(words);
        await page.Locator("#text").PressAsync("Enter");
        await Expect(page.Locator($"#messages > li:nth-child(n+{before + 2})", new() { HasTextString = answer }).First).ToBeVisibleAsync();
    }

    public static async Task DraftAsync(IPage page, string proposal)
    {
        await SayAsync(page, proposal, "已读懂这份");
        await SayAsync(page, "起草", "初稿已完成");
        await Expect(page.Locator("#paper .sentence").First).ToBeAttachedAsync();
    }

    public static async Task OpenSourceAsync(IPage page)
    {
        await page.Locator("#paper .sentence:not([title$='依据 0 处'])").First.ClickAsync();
        var mark = page.Locator("#source mark").First;
        await Expect(mark).ToBeVisibleAsync();
        Assert.NotEmpty((await mark.TextContentAsync())!);
    }

    public static async Task TabToAsync(IPage page, string there)
    {
        for (var i = 0; i < 100 && !await page.EvaluateAsync<bool>(there); i++) await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>(there), there);
    }

    /// <summary>Whether nothing runs out of the window, the talk or the letter sideways.</summary>
    public static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>(
        "[document.documentElement, ...document.querySelectorAll('#messages, #letter')].every(e => e.scrollWidth <= e.clientWidth)");
}
