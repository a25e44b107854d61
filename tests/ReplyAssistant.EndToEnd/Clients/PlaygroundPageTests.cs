using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ReplyAssistant.Bot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The whole way of a draft in the Playground's own page, in the place of Teams.</summary>
[Collection(Chromium.Name)]
public sealed partial class PlaygroundPageTests(Chromium chromium)
{
    private const string Tenant = "00000000-0000-0000-0000-0000000000001";
    private const string Ready = "可以说“第3句的依据”";

    // The first and the second of the five others.
    private static readonly string[] Reviewers = ["00000000-0000-0000-0000-0000000000021", "00000000-0000-0000-0000-0000000000022"];

    [Fact]
    public async Task G88_I105_I107_I108_J116_From_installing_to_a_letter_whose_citations_open()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var drafters = await Playground.StartAsync(bot.Url);
        await using var sight = await chromium.EnterAsync(drafters);
        var page = sight.Page;
        await Expect(page.GetByText("我是建议提案答复助手").First).ToBeVisibleAsync();
        await sight.KeepAsync("playground-1-welcome");

        await page.SayAsync(await File.ReadAllTextAsync(Shared.Case("20210468")));
        await Expect(page.GetByText("已读懂这份").First).ToBeVisibleAsync();
        await page.SayAsync("起草");
        await Expect(page.GetByText("正在检索").Or(page.GetByText("已找到第")).Or(page.GetByText("已写出对")).First).ToBeVisibleAsync();
        await sight.KeepAsync("playground-2-drafting");
        await Expect(page.GetByText(Ready).First).ToBeVisibleAsync();
        await LookAtOutcomeAsync(sight);
        await LookAtCitationAsync(sight);
        await page.SayAsync("引用 1");
        await Expect(page.GetByText(SourceOfOne()).First).ToBeVisibleAsync();
        await sight.KeepAsync("playground-5-source");
        await GiveThumbAsync(sight);
        await ExportAsync(sight, drafters);
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task H91_H94_H95_H96_H99_Another_returns_it_in_the_group_and_a_third_approves_what_was_corrected()
    {
        await using var bot = await RealBot.OnLettersAsync([.. Reviewers.SelectMany((id, i) => new[]
        {
            $"--Roles:Members:{i}:Tenant", Tenant, $"--Roles:Members:{i}:ObjectId", id, $"--Roles:Members:{i}:Roles", "Reviewer",
        })]);
        await using var office = await Playground.StartAsync(bot.Url);
        await using var drafter = await chromium.EnterAsync(office);
        var id = await DraftAsync(drafter.Page);
        await using var first = await chromium.EnterAsOtherAsync(office, 1);
        await using var second = await chromium.EnterAsOtherAsync(office, 2);
        foreach (var sight in new[] { drafter, first, second }) await sight.Page.ToGroupAsync();

        await HandInAsync(drafter, id);
        await ReturnAsync(first);
        await CorrectAsync(drafter);
        await ApproveAsync(first, second);
        await ExportApprovedAsync(drafter);

        var draft = new JsonObject { ["draftId"] = id, ["revision"] = "2" };
        var card = (string)office.Message("请审核：")["messageId"]!;
        var again = await office.Other(2).PressAsync(office.GroupChat, card, "draft.approve", draft.DeepClone().AsObject());
        var third = await office.Other(2).PressAsync(office.GroupChat, card, "draft.approve", draft);
        Assert.StartsWith("已通过：", (string)again["value"]!["body"]![0]!["text"]!, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(again, third));
        Assert.Equal(
            ["起草初稿", "第 1 稿送审", "第 1 稿退回：请补充第一部分的完成时限。", "修改第 1 句", "第 2 稿送审", "第 2 稿审核通过", "导出第 2 稿（Word）"],
            (await bot.ActsAsync(id)).Select(a => a.What));
        Assert.All([drafter, first, second], sight => Assert.Empty(sight.Errors));
    }

    private static async Task LookAtOutcomeAsync(Sight sight)
    {
        var outcome = sight.Page.GetByText("已写出对 3 个问题的答复").First;
        await Expect(outcome).ToBeAttachedAsync();
        await outcome.ScrollIntoViewIfNeededAsync();
        await sight.KeepAsync("playground-3-outcome");
        await Expect(sight.Page.GetByText("已完成。", new() { Exact = true })).ToHaveCountAsync(0);
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
        await sight.KeepAsync("playground-4-citation");
        await page.Mouse.MoveAsync(5, 5);
    }

    private static async Task GiveThumbAsync(Sight sight)
    {
        await sight.Page.Locator("button[aria-label='Like']").Last.ClickAsync();
        await sight.KeepAsync("playground-6-thumb");
        await sight.Page.Button("Submit").ClickAsync();
        await sight.Page.Button("Close").ClickAsync();
        await Expect(sight.Page.Locator("[role=dialog]")).ToHaveCountAsync(0);
    }

    // A file goes to SharePoint and nowhere else, so what can be seen here is that another host is given nothing.
    private static async Task ExportAsync(Sight sight, Playground playground)
    {
        await sight.Page.SayAsync("导出");
        await Expect(sight.Page.GetByText("File Consent Card").First).ToBeVisibleAsync();
        await Until.TrueAsync(() => playground.Shows("file.consent"), "the consent card");
        var offered = playground.Message("file.consent");
        var consent = playground.Activity("invoke");
        (consent["name"], consent["replyToId"]) = ("fileConsent/invoke", (string)offered["messageId"]!);
        consent["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = offered["attachments"]![0]!["content"]!["acceptContext"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject { ["uploadUrl"] = "https://files.example/up", ["contentUrl"] = "https://files.example/1.docx", ["name"] = "1.docx" },
        };
        await playground.InjectAsync(consent);
        await Expect(sight.Page.GetByText("文件未能传送，请重新导出。").First).ToBeVisibleAsync();
        await sight.KeepAsync("playground-7-export");
    }

    /// <returns>The draft's id.</returns>
    private static async Task<string> DraftAsync(IPage page)
    {
        await page.SayAsync(await File.ReadAllTextAsync(Shared.Case("low-altitude")));
        await Expect(page.GetByText("已读懂这份").First).ToBeVisibleAsync();
        await page.SayAsync("起草");
        await Expect(page.GetByText(Ready).First).ToBeVisibleAsync();
        await page.SayAsync("我的任务");
        var tasks = page.GetByText(Listed()).First;
        await Expect(tasks).ToBeVisibleAsync();
        return Listed().Match((await tasks.TextContentAsync())!).Groups[1].Value;
    }

    private static async Task HandInAsync(Sight drafter, string id)
    {
        var page = drafter.Page;
        await page.SayAsync("打开 " + id, mention: true);
        await Expect(page.GetByText("答复草稿：").Last).ToBeVisibleAsync();
        await page.SayAsync("送审", mention: true);
        await Expect(page.GetByText("请审核：").Last).ToBeVisibleAsync();
        await page.Button("通过").ClickAsync();
        await Expect(page.GetByText("您没有审核权限").First).ToBeVisibleAsync();
        await drafter.KeepAsync("playground-review-1-handed-in");
    }

    private static async Task ReturnAsync(Sight reviewer)
    {
        var page = reviewer.Page;
        await Expect(page.GetByText("请审核：").Last).ToBeVisibleAsync();
        await page.Button("退回").ClickAsync();
        await Expect(page.GetByText("退回时请写明意见，便于起草人修改。").First).ToBeVisibleAsync();
        await page.Locator("textarea").Last.FillAsync("请补充第一部分的完成时限。");
        await page.Button("退回").ClickAsync();
        await Expect(page.GetByText("已退回：").Last).ToBeVisibleAsync();
        await Expect(page.GetByText("请补充第一部分的完成时限。").Last).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameString = "退回", Exact = true })).ToHaveCountAsync(0);
        await reviewer.KeepAsync("playground-review-2-returned");
    }

    private static async Task CorrectAsync(Sight drafter)
    {
        var page = drafter.Page;
        await page.SayAsync("把第1句改为：我局将于2027年6月底前完成低空飞行保障方案。", mention: true);
        await Expect(page.GetByText("第 2 稿").Last).ToBeVisibleAsync();
        await page.SayAsync("比较", mention: true);
        await Expect(page.GetByText("第 1 稿与第 2 稿的差别").Last).ToBeVisibleAsync();
        await drafter.KeepAsync("playground-review-3-compared");
        await page.SayAsync("送审", mention: true);
        await Expect(page.GetByText("退回后的修改").Last).ToBeVisibleAsync();
        await drafter.KeepAsync("playground-review-4-handed-in-again");
    }

    private static async Task ApproveAsync(Sight stale, Sight reviewer)
    {
        var page = reviewer.Page;
        await Expect(page.GetByText("退回后的修改").Last).ToBeVisibleAsync();
        // The card of the first revision still stands in this page, and is no way to approve the second.
        await Expect(page.GetByRole(AriaRole.Button, new() { NameString = "通过", Exact = true })).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { NameString = "通过", Exact = true }).First.ClickAsync();
        await Expect(page.GetByText("稿件已更新，请重新审阅。")).ToBeVisibleAsync();
        await reviewer.KeepAsync("playground-review-5-stale");
        await page.Button("通过").ClickAsync();
        await Expect(page.GetByText("已通过：").Last).ToBeVisibleAsync();
        await reviewer.KeepAsync("playground-review-6-approved");
        await stale.Page.Button("通过").ClickAsync();
        await Expect(stale.Page.GetByText("已通过：").Last).ToBeVisibleAsync();
        await stale.KeepAsync("playground-review-7-approved-for-all");
    }

    private static async Task ExportApprovedAsync(Sight drafter)
    {
        var page = drafter.Page;
        await page.SayAsync("导出", mention: true);
        await Expect(page.GetByText("群聊和频道中不能发送文件").First).ToBeVisibleAsync();
        await page.Locator("button[aria-label='Personal Chat']").ClickAsync();
        await page.SayAsync("导出");
        await Expect(page.GetByText("File Consent Card").First).ToBeVisibleAsync();
        await Expect(page.GetByText("稿件尚未审核通过")).ToHaveCountAsync(0);
        await drafter.KeepAsync("playground-review-8-export");
    }

    [GeneratedRegex("您的稿件 [0-9]+ 份：\\s*([a-z0-9]{6,16})：", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listed();

    [GeneratedRegex("引用 1（第 [0-9]+ 句）：《", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SourceOfOne();
}
