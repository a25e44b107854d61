using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The whole way of a draft in the Playground's own page, in the place of Teams.</summary>
[Collection(Chromium.Name)]
public sealed partial class PlaygroundPageTests(Chromium chromium)
{
    private const string Editor = "[data-lexical-editor=true]";
    private const string Tenant = "00000000-0000-0000-0000-0000000000001";
    private const string Reviewer = "00000000-0000-0000-0000-0000000000021";

    [Fact]
    public async Task G88_I105_I107_From_installing_to_a_letter_whose_citations_open()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var drafters = await Playground.StartAsync(bot.Url, Playground.FreePort(), new Surroundings());
        await using var sight = await EnterAsync(drafters);
        var page = sight.Page;
        await Expect(page.GetByText("我是建议提案答复助手").First).ToBeVisibleAsync();
        await sight.KeepAsync("playground-1-welcome");

        await SayAsync(page, await File.ReadAllTextAsync(Shared.Case("20210468")));
        await Expect(page.GetByText("已读懂这份").First).ToBeVisibleAsync();
        await SayAsync(page, "起草");
        await Expect(page.GetByText("正在检索").Or(page.GetByText("已找到第")).Or(page.GetByText("已完成。")).First).ToBeVisibleAsync();
        await sight.KeepAsync("playground-2-drafting");
        await Expect(page.GetByText("可以说“第3句的依据”").First).ToBeVisibleAsync();
        await LookAtCitationAsync(sight);
        await SayAsync(page, "引用 1");
        await Expect(page.GetByText("引用 1：《").First).ToBeVisibleAsync();
        await SayAsync(page, "导出");
        await Expect(page.GetByText("File Consent Card").First).ToBeVisibleAsync();
        await GiveThumbAsync(sight);
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task H91_Handed_in_in_the_group_where_only_a_named_reviewer_may_approve()
    {
        await using var bot = await RealBot.OnLettersAsync(
            "--Roles:Members:0:Tenant", Tenant, "--Roles:Members:0:ObjectId", Reviewer, "--Roles:Members:0:Roles", "Reviewer");
        await using var drafters = await Playground.StartAsync(bot.Url, Playground.FreePort(), new Surroundings());
        await using var sight = await EnterAsync(drafters);
        var page = sight.Page;
        await SayAsync(page, await File.ReadAllTextAsync(Shared.Case("low-altitude")));
        await Expect(page.GetByText("已读懂这份").First).ToBeVisibleAsync();
        await SayAsync(page, "起草");
        await Expect(page.GetByText("可以说“第3句的依据”").First).ToBeVisibleAsync();
        await SayAsync(page, "我的任务");
        var tasks = page.GetByText(Listed()).First;
        await Expect(tasks).ToBeVisibleAsync();
        var id = Listed().Match((await tasks.TextContentAsync())!).Groups[1].Value;

        await ToGroupAsync(page);
        await SayAsync(page, "打开 " + id, mention: true);
        await Expect(page.GetByText("答复草稿：").Last).ToBeVisibleAsync();
        await SayAsync(page, "送审", mention: true);
        await Expect(page.GetByText("请审核：").Last).ToBeVisibleAsync();
        await sight.KeepAsync("playground-5-handed-in");
        await page.GetByRole(AriaRole.Button, new() { NameString = "通过", Exact = true }).Last.ClickAsync();
        await Expect(page.GetByText("您没有审核权限").First).ToBeVisibleAsync();

        Assert.Empty(sight.Errors);
    }

    private static async Task LookAtCitationAsync(Sight sight)
    {
        var page = sight.Page;
        // The letter's 〔2021〕 and [待…] are words; only what the bot cites becomes a mark.
        await Expect(page.Locator(".fai-Citation").First).ToBeVisibleAsync();
        Assert.DoesNotContain(await page.Locator(".fai-Citation").AllTextContentsAsync(), mark => mark.Trim().Length > 2);
        await page.Locator(".fai-Citation").First.HoverAsync();
        var card = page.Locator(".fui-PopoverSurface").First;
        await Expect(card).ToContainTextAsync("提案答复意见的函");
        await Expect(card).ToContainTextAsync("深圳");
        await sight.KeepAsync("playground-3-citation");
        await page.Mouse.MoveAsync(5, 5);
    }

    private static async Task GiveThumbAsync(Sight sight)
    {
        await sight.Page.Locator("button[aria-label='Like']").Last.ClickAsync();
        await sight.KeepAsync("playground-4-thumb");
        await sight.Page.GetByRole(AriaRole.Button, new() { NameString = "Submit", Exact = true }).ClickAsync();
        await Expect(sight.Page.GetByText("What did you like?")).ToBeHiddenAsync();
    }

    private async Task<Sight> EnterAsync(Playground playground)
    {
        var sight = await chromium.OpenAsync(1500, 950);
        await sight.Page.GotoAsync($"http://localhost:{playground.Port}/");
        await Expect(sight.Page.GetByText("conversationUpdate").First).ToBeVisibleAsync();
        return sight;
    }

    private static async Task ToGroupAsync(IPage page)
    {
        await page.Locator("button[aria-label='Group Chat']").ClickAsync();
        await Expect(page.GetByText("在群聊中请@我再说话").First).ToBeVisibleAsync();
    }

    private static async Task SayAsync(IPage page, string words, bool mention = false)
    {
        await page.Locator(Editor).ClickAsync();
        if (mention)
        {
            await page.Keyboard.TypeAsync("@");
            await page.Locator("#typeahead-menu [role=menuitem]").First.ClickAsync();
        }
        await page.Keyboard.InsertTextAsync(mention ? " " + words : words);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(Editor)).ToHaveTextAsync("");
    }

    [GeneratedRegex("您的稿件：\\s*([a-z0-9]{6,16})：", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listed();
}
