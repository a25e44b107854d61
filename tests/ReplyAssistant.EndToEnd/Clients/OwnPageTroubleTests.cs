using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The page when something is wrong: what is pasted, what is dropped, and the program itself.</summary>
[Collection(Chromium.Name)]
public sealed class OwnPageTroubleTests(Chromium chromium)
{
    private const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script>[点此](javascript:alert(3))![图](http://127.0.0.1:9/x.png)";

    [Fact]
    public async Task L130_Markup_turned_words_and_endless_lines_are_only_text()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync();
        var page = sight.Page;
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(bot.Url, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) elsewhere.Add(request.Url);
        };
        await OwnPage.EnterAsync(page, bot);
        var endless = new string('长', 4000) + new string('A', 4000);
        await OwnPage.DraftAsync(page, $"关于公园{Markup}建设的提案\n\n提案编号：20260001\n\n建议：\n一、增加公园\u202E座椅{Markup}\n二、延长开放时间{Markup}\n三、{endless}");
        await OwnPage.SayAsync(page, $"补充依据 第1部分：公园座椅每年增设{Markup}三百张{endless[3500..4500]}（来源：<img src=x onerror=alert4>园林部门）", "第 2 稿");
        await OwnPage.OpenSourceAsync(page);
        await OwnPage.SayAsync(page, "核验", "核验");
        await sight.KeepAsync("page-12-markup");

        await Expect(page.Locator("#paper")).ToContainTextAsync("<img src=x");
        Assert.Equal(0, await page.Locator("body img, main script, main a, iframe, object, embed, style").CountAsync());
        Assert.True(await OwnPage.FitsAsync(page));
        // What is turned round stays within its own sentence or message.
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.sentence, #messages > li')].every(e => getComputedStyle(e).unicodeBidi.includes('isolate'))"));
        Assert.Empty(elsewhere);
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task A_file_that_is_dropped_is_taken_in_under_a_name_that_hides_nothing_and_other_files_are_declined()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync();
        var page = sight.Page;
        await OwnPage.EnterAsync(page, bot);

        await DropAsync(page, "new File(['甲'], 'a.txt'), new File(['乙'], 'b.txt')");
        await Expect(page.Locator("#messages > .notice").Last).ToHaveTextAsync("一次请只发送一份提案或建议。");
        await DropAsync(page, "new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'a.docx')");
        await Expect(page.Locator("#messages > .notice").Last).ToContainTextAsync("文件超过 20 MB");
        await DropAsync(page, "new File(['关于公园的提案\\n\\n建议：\\n一、增加座椅\\n二、延长开放时间'], '提案\\u202Etxt.<b>.txt')");
        await Expect(page.Locator("#messages")).ToContainTextAsync("已读懂这份");
        await Expect(page.Locator("#messages > .mine")).ToHaveTextAsync("文件：提案txt.b.txt");
        await DropAsync(page, "new File([new Uint8Array([77, 90, 0, 0])], '程序.exe')");
        await Expect(page.Locator("#messages > li:last-child")).ToContainTextAsync("docx");
        await sight.KeepAsync("page-16-dropped");
        Assert.Equal(bot.Url + "/", page.Url);
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task L125_While_the_program_is_away_words_are_kept_and_afterwards_answered_once()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync();
        var page = sight.Page;
        await OwnPage.EnterAsync(page, bot);
        await bot.KillAsync();
        await page.Locator("#text").FillAsync("历史");
        await page.Locator("#text").PressAsync("Enter");
        await Expect(page.Locator("#messages > .notice")).ToContainTextAsync("内容没有送出");
        await Expect(page.Locator("#text")).ToHaveValueAsync("历史");
        await Expect(page.Locator("#progress")).ToContainTextAsync("连接已断开");
        await sight.KeepAsync("page-17-away");

        await bot.StartAsync();
        await Expect(page.Locator("#progress")).ToBeHiddenAsync();
        await page.Locator("#text").PressAsync("Enter");
        await Expect(page.Locator("#messages")).ToContainTextAsync("当前没有草稿");
        await OwnPage.SayAsync(page, "我的任务", "目前没有稿件");

        Assert.Equal(["历史", "我的任务"], await page.Locator("#messages > .mine").AllTextContentsAsync());
        Assert.Equal(1, await page.Locator("#messages > li", new() { HasTextString = "当前没有草稿" }).CountAsync());
    }

    private static async Task DropAsync(IPage page, string files)
    {
        var dropped = await page.EvaluateHandleAsync($"() => {{ const all = new DataTransfer(); for (const file of [{files}]) all.items.add(file); return all; }}");
        await page.DispatchEventAsync("#letter", "drop", new { dataTransfer = dropped });
    }
}
