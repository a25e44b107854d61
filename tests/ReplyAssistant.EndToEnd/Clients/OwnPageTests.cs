using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The page on this machine, as a newcomer uses it and as a drafter does every day.</summary>
[Collection(Chromium.Name)]
public sealed class OwnPageTests(Chromium chromium)
{
    [Fact]
    public async Task L124_A_newcomer_drafts_the_sample_and_looks_a_sentence_up()
    {
        await using var bot = await RealBot.OnSampleAsync();
        await using var sight = await chromium.OpenAsync();
        var page = sight.Page;
        await OwnPage.EnterAsync(page, bot);
        // Offered as soon as a try finds something, and not before.
        await page.Locator("#first button", new() { HasTextString = "中试平台补助" }).ClickAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("关于“中试平台补助”，找到");
        await Expect(page.Locator("#first")).ToBeHiddenAsync();
        await sight.KeepAsync("page-1-welcome");

        await page.Locator("#anew").ClickAsync();
        await page.GetByText("用一份示例提案起草答复").ClickAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("已读懂这份");
        await page.Locator("#suggestions button", new() { HasTextString = "起草" }).First.ClickAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("初稿已完成");
        await sight.KeepAsync("page-2-draft");
        await OwnPage.OpenSourceAsync(page);
        await sight.KeepAsync("page-3-source");

        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task A_proposal_goes_all_the_way_to_a_file_that_opens()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync();
        var page = sight.Page;
        await OwnPage.EnterAsync(page, bot);
        await OwnPage.DraftAsync(page, await File.ReadAllTextAsync(Shared.Case("20210468")));
        await OwnPage.OpenSourceAsync(page);

        await OwnPage.SayAsync(page, "引用 3", "引用 3（第 ");
        await sight.KeepAsync("page-4-mark");
        await page.Locator("#acts button", new() { HasTextString = "核验" }).ClickAsync();
        await Expect(page.Locator("#messages > li", new() { HasTextString = "核验发现" })).ToBeVisibleAsync();
        await page.Locator("#paper .note button", new() { HasTextString = "看第" }).First.ClickAsync();
        await Expect(page.Locator("#paper .sentence:focus")).ToBeVisibleAsync();
        await sight.KeepAsync("page-5-check");
        await page.Locator("#acts button", new() { HasTextString = "送审" }).ClickAsync();
        await Expect(page.Locator("#state")).ToContainTextAsync("待审核");
        await page.Locator("#messages .card").Last.GetByText("通过", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("不能审核自己起草的稿件");
        await Expect(page.Locator("#messages > .mine").Last).ToHaveTextAsync("通过");
        await sight.KeepAsync("page-6-review");

        await OwnPage.SayAsync(page, "导出", "已生成");
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
    public async Task A_drafter_changes_a_draft_a_colleague_returns_it_and_nothing_is_lost_in_a_new_conversation()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var drafter = await chromium.OpenAsync();
        var page = drafter.Page;
        await OwnPage.EnterAsync(page, bot);
        await OwnPage.DraftAsync(page, await File.ReadAllTextAsync(Shared.Case("low-altitude")));
        await OwnPage.SayAsync(page, "把第1句改为：具体事项由我局另行函告。", "现为第 2 稿");
        await Expect(page.Locator("#state")).ToContainTextAsync("第 2 稿（改动 1 句）");
        Assert.Equal(["具体事项由我局另行函告"], (await page.Locator(".sentence.changed").AllTextContentsAsync()).Select(t => t[..11]));
        await drafter.KeepAsync("page-13-changed");
        // So low that what comes later is out of sight.
        await page.SetViewportSizeAsync(1200, 500);
        await OwnPage.SayAsync(page, "送审", "请审核：");
        var id = (await page.Locator("#drafts").InputValueAsync())!;
        await Expect(page.Locator("#guide")).ToContainTextAsync($"发送“审核 {id}”");

        await using var reviewer = await chromium.OpenAsync();
        await OwnPage.EnterAsync(reviewer.Page, bot);
        await OwnPage.SayAsync(reviewer.Page, $"审核 {id}", "请审核：");
        await Expect(reviewer.Page.Locator("#paper")).ToContainTextAsync("具体事项由我局另行函告");
        await reviewer.Page.Locator("#messages .card textarea").Last.FillAsync("请写明布局。");
        await reviewer.Page.Locator("#messages .card").Last.GetByText("退回", new() { Exact = true }).ClickAsync();
        await Expect(reviewer.Page.Locator("#state")).ToContainTextAsync("已退回");
        await reviewer.KeepAsync("page-14-returned");

        await Expect(page.Locator("#messages > li").Last).ToContainTextAsync("退回，意见：请写明布局。");
        await Expect(page.Locator("#guide")).ToContainTextAsync("已退回：请写明布局。");
        await page.Locator("#latest").ClickAsync();
        await Expect(page.Locator("#messages > li").Last).ToBeInViewportAsync();
        await Expect(page.Locator("#latest")).ToBeHiddenAsync();
        await drafter.KeepAsync("page-14-heard");

        await OwnPage.DraftAsync(page, await File.ReadAllTextAsync(Shared.Case("chips")));
        await page.Locator("#anew").ClickAsync();
        await Expect(page.Locator("#messages > .mine")).ToHaveCountAsync(0);
        await Expect(page.Locator("#drafts option")).ToHaveCountAsync(2);
        await page.Locator("#drafts").SelectOptionAsync(id);
        await Expect(page.Locator("#guide")).ToContainTextAsync("已退回：请写明布局。");
        await drafter.KeepAsync("page-15-two-drafts");
        Assert.Empty(drafter.Errors.Concat(reviewer.Errors));
    }

    [Fact]
    public async Task The_keyboard_alone_leads_from_the_proposal_to_a_source_and_back()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync();
        var page = sight.Page;
        await OwnPage.EnterAsync(page, bot);
        await OwnPage.TabToAsync(page, "document.activeElement.id === 'text'");
        await page.Keyboard.InsertTextAsync(await File.ReadAllTextAsync(Shared.Case("low-altitude")));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#messages")).ToContainTextAsync("已读懂这份");
        await page.Keyboard.InsertTextAsync("起草");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#messages")).ToContainTextAsync("初稿已完成");

        await OwnPage.TabToAsync(page, "document.activeElement.classList.contains('sentence')");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#source")).ToBeFocusedAsync();
        await Expect(page.Locator("#source h5").First).ToHaveTextAsync("第 2 句的出处");
        await sight.KeepAsync("page-8-keyboard");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#source")).ToBeHiddenAsync();
        await Expect(page.Locator("#paper .sentence").Nth(1)).ToBeFocusedAsync();
        Assert.Equal(1, await page.Locator("#paper .sentence[tabindex='0']").CountAsync());
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task On_a_narrow_dark_screen_talk_and_letter_take_turns_and_on_paper_stands_the_letter_alone()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var sight = await chromium.OpenAsync(390, 844, ColorScheme.Dark);
        var page = sight.Page;
        await OwnPage.EnterAsync(page, bot);
        await OwnPage.DraftAsync(page, await File.ReadAllTextAsync(Shared.Case("chips")));
        await sight.KeepAsync("page-9-narrow-talk");
        Assert.True(await OwnPage.FitsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { NameString = "答复函" }).ClickAsync();
        await Expect(page.Locator("#talk")).ToBeHiddenAsync();
        await sight.KeepAsync("page-10-narrow-letter");
        await OwnPage.OpenSourceAsync(page);
        await sight.KeepAsync("page-11-narrow-source");

        Assert.True(await OwnPage.FitsAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).every(n => n < 64)"), "The ground is dark.");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator("#paper")).ToBeVisibleAsync();
        foreach (var other in new[] { "header", "#talk", "#source", "#acts", ".notes" }) await Expect(page.Locator(other).First).ToBeHiddenAsync();
        Assert.Empty(sight.Errors);
    }
}
