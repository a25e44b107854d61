using Microsoft.Playwright;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;
using static Microsoft.Playwright.Assertions;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>What a reader of the Playground's page sees of an answer, with a scripted bot behind it.</summary>
[Collection(Chromium.Name)]
public sealed class PlaygroundCardTests(Chromium chromium, ScriptedPlayground scripted) : IClassFixture<ScriptedPlayground>
{
    [Fact]
    public async Task H91_A_card_is_replaced_or_told_something_or_told_that_it_failed()
    {
        scripted.Forget();
        scripted.Bot.Talk.OnTurn = (turn, _) => ScriptedConversation.Say(new Reply.Shown(Card(turn.Text, "甲", "乙", "丙")));
        scripted.Bot.Talk.OnPress = (turn, _) => turn.Press!.Verb switch
        {
            "乙" => Task.FromResult<CardAnswer>(new CardAnswer.Told("已经记下。")),
            "丙" => throw new InvalidOperationException("秘密的原因"),
            _ => Task.FromResult<CardAnswer>(new CardAnswer.Replaced(Card("换过的卡片"))),
        };
        await using var sight = await chromium.EnterAsync(scripted.Playground);
        var page = sight.Page;
        await page.SayAsync("第一张");
        await Expect(page.Button("丙")).ToBeVisibleAsync();

        await page.Button("乙").ClickAsync();
        await Expect(page.GetByText("已经记下。").First).ToBeVisibleAsync();
        await sight.KeepAsync("playground-card-1-told");
        await page.Button("丙").ClickAsync();
        await Expect(page.GetByText("处理时出错，请稍后重试。").First).ToBeVisibleAsync();
        await Expect(page.GetByText("秘密的原因")).ToHaveCountAsync(0);
        await sight.KeepAsync("playground-card-2-failed");
        await page.Button("甲").ClickAsync();
        await Expect(page.GetByText("换过的卡片").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameString = "甲", Exact = true })).ToHaveCountAsync(0);
        await sight.KeepAsync("playground-card-3-replaced");
        Assert.Empty(sight.Errors);
    }

    [Fact]
    public async Task G88_I108_A_stream_ends_in_one_bubble_and_a_thumb_on_it_arrives_with_its_words()
    {
        scripted.Forget();
        scripted.Bot.Talk.OnTurn = (turn, ct) => turn.Text == "起草" ? PlaygroundTests.DraftAsync(ct) : ScriptedConversation.Say("您好，请说。");
        await using var sight = await chromium.EnterAsync(scripted.Playground);
        var page = sight.Page;
        // One turn before: by then the welcome is there, if there is one.
        await page.SayAsync("您好");
        await Expect(page.GetByText("您好，请说。").First).ToBeVisibleAsync();
        var bubbles = page.GetByLabel("Message author");
        var before = await bubbles.CountAsync();
        await page.SayAsync("起草");
        await Expect(page.GetByText("正在检索往年答复").First).ToBeVisibleAsync();
        await Expect(page.Locator(".fai-Citation")).ToHaveCountAsync(1);
        await Expect(bubbles).ToHaveCountAsync(before + 1);

        await page.Locator("button[aria-label='Dislike']").ClickAsync();
        await page.Locator("[role=dialog] textarea").FillAsync("缺少去年的数据");
        await sight.KeepAsync("playground-thumb");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Submit", Exact = true }).ClickAsync();
        await Until.TrueAsync(() => scripted.Bot.Talk.Thumbs.Count == 1, "the thumb");

        var thumb = scripted.Bot.Talk.Thumbs.Single();
        Assert.Equal((false, "缺少去年的数据"), (thumb.IsLiked, thumb.Words));
        var call = Assert.Single(scripted.Playground.Record.ToBot, c => (string?)c.Body!["name"] == "message/submitAction");
        Assert.Equal((200, "{}"), (call.Status, call.Answer!.ToJsonString()));
        Assert.Empty(sight.Errors);
    }

    private static Card Card(string title, params string[] buttons) => new()
    {
        Title = title,
        Facts = [new CardFact("期限", "2026-05-20")],
        Buttons = [.. buttons.Select(b => new CardButton(b, b, new Dictionary<string, string> { ["draftId"] = "d1" }))],
    };
}
