using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The page on this machine, as a newcomer uses it.</summary>
[Collection(Chromium.Name)]
public sealed class OwnPageTests(Chromium chromium)
{
    [Fact]
    public async Task L124_A_newcomer_drafts_the_sample_and_looks_a_sentence_up()
    {
        await using var bot = await RealBot.OnSampleAsync();
        await using var sight = await chromium.OpenAsync();
        var page = sight.Page;
        await page.GotoAsync(bot.Url);
        await Expect(page.GetByText("可以先用示例语料试三件事")).ToBeVisibleAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("我是建议提案答复助手");
        await sight.KeepAsync("page-1-welcome");

        await page.GetByText("用一份示例提案起草答复").ClickAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("已读懂这份");
        await page.Locator("#suggestions button", new() { HasTextString = "起草" }).First.ClickAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("初稿已完成");
        await sight.KeepAsync("page-2-draft");
        await OpenSourceAsync(page);
        await sight.KeepAsync("page-3-source");

        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task A_proposal_goes_all_the_way_to_a_file_that_opens()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync();
        var page = sight.Page;
        await page.GotoAsync(bot.Url);
        await DraftAsync(page, "20210468");
        await OpenSourceAsync(page);

        await SayAsync(page, "引用 1", "引用 1：《");
        await sight.KeepAsync("page-4-mark");
        await SayAsync(page, "核验", "核验");
        await Expect(page.Locator("#progress")).ToBeHiddenAsync();
        await sight.KeepAsync("page-5-check");
        await SayAsync(page, "送审", "请审核：");
        await sight.KeepAsync("page-6-review");
        await page.Locator("#messages .card").Last.GetByText("通过", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("不能审核自己起草的稿件");

        await SayAsync(page, "导出", "已生成");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { NameString = "下载" }).ClickAsync());
        await sight.KeepAsync("page-7-export");
        await using var file = File.OpenRead(await download.PathAsync());
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        var sentence = await page.Locator("#paper .sentence").First.TextContentAsync();
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains(sentence!, word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task The_keyboard_alone_leads_from_the_proposal_to_a_source_and_back()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync();
        var page = sight.Page;
        await page.GotoAsync(bot.Url);
        await Expect(page.Locator("#messages")).ToContainTextAsync("我是建议提案答复助手");
        await TabToAsync(page, "document.activeElement.id === 'text'");
        await page.Keyboard.InsertTextAsync(await File.ReadAllTextAsync(Shared.Case("low-altitude")));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#messages")).ToContainTextAsync("已读懂这份");
        await page.Keyboard.InsertTextAsync("起草");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#messages")).ToContainTextAsync("初稿已完成");

        await TabToAsync(page, "document.activeElement.classList.contains('sentence')");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#source")).ToBeFocusedAsync();
        await sight.KeepAsync("page-8-keyboard");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#source")).ToBeHiddenAsync();
        await Expect(page.Locator("#paper .sentence").First).ToBeFocusedAsync();
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task On_a_narrow_dark_screen_talk_and_letter_take_turns()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync(390, 844, ColorScheme.Dark);
        var page = sight.Page;
        await page.GotoAsync(bot.Url);
        await DraftAsync(page, "chips");
        await sight.KeepAsync("page-9-narrow-talk");
        Assert.True(await FitsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { NameString = "答复函" }).ClickAsync();
        await Expect(page.Locator("#talk")).ToBeHiddenAsync();
        await sight.KeepAsync("page-10-narrow-letter");
        await OpenSourceAsync(page);
        await sight.KeepAsync("page-11-narrow-source");

        Assert.True(await FitsAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).every(n => n < 64)"), "The ground is dark.");
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task L130_Markup_in_a_proposal_is_only_text()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync();
        var page = sight.Page;
        await page.GotoAsync(bot.Url);
        const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script>[点此](javascript:alert(3))";
        await SayAsync(page, $"关于公园{Markup}建设的提案\n\n提案编号：20260001\n\n建议：\n一、增加公园座椅{Markup}\n二、延长开放时间{Markup}", "已读懂这份");
        await SayAsync(page, "起草", "初稿已完成");
        await sight.KeepAsync("page-12-markup");

        await Expect(page.Locator("#paper")).ToContainTextAsync("<img src=x");
        Assert.Equal(0, await page.Locator("main img, main script, main a").CountAsync());
        Assert.Empty(sight.Errors);
    }

    private static async Task DraftAsync(IPage page, string name)
    {
        await SayAsync(page, await File.ReadAllTextAsync(Shared.Case(name)), "已读懂这份");
        await SayAsync(page, "起草", "初稿已完成");
        await Expect(page.Locator("#paper .sentence").First).ToBeAttachedAsync();
    }

    private static async Task SayAsync(IPage page, string words, string answer)
    {
        await Expect(page.Locator("#messages")).ToContainTextAsync("我是建议提案答复助手");
        var before = await page.Locator("#messages > li").CountAsync();
        await page.Locator("#text").FillAsync(words);
        await page.Locator("#text").PressAsync("Enter");
        await Expect(page.Locator($"#messages > li:nth-child(n+{before + 2})", new() { HasTextString = answer }).First).ToBeVisibleAsync();
    }

    private static async Task OpenSourceAsync(IPage page)
    {
        await page.Locator("#paper .sentence:not([title$='依据 0 处'])").First.ClickAsync();
        var mark = page.Locator("#source mark").First;
        await Expect(mark).ToBeVisibleAsync();
        Assert.NotEmpty((await mark.TextContentAsync())!);
    }

    private static async Task TabToAsync(IPage page, string there)
    {
        for (var i = 0; i < 400 && !await page.EvaluateAsync<bool>(there); i++) await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>(there), there);
    }

    private static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
}
