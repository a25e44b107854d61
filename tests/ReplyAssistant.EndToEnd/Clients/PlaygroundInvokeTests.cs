using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>Cards, files, coming and going in Microsoft's own stand-in for Teams.</summary>
public sealed class PlaygroundInvokeTests : IClassFixture<ScriptedPlayground>
{
    private readonly ScriptedPlayground scripted;
    private readonly TestBot bot;
    private readonly Playground playground;

    public PlaygroundInvokeTests(ScriptedPlayground scripted)
    {
        scripted.Forget();
        this.scripted = scripted;
        (bot, playground) = (scripted.Bot, scripted.Playground);
    }

    [Fact]
    public async Task A08_An_unknown_invoke_is_answered_501_and_one_without_a_name_400()
    {
        var unknown = playground.Activity("invoke");
        (unknown["name"], unknown["value"]) = ("composeExtension/queryLink", new JsonObject());
        await playground.InjectAsync(unknown);
        var nameless = playground.Activity("invoke");
        nameless["value"] = new JsonObject();
        await playground.InjectAsync(nameless);

        // Its recording leaves out what was refused; its log panel does not.
        int[] Answers() => [.. playground.Logged.Select(l => (int?)l["log"]!["response"]?["statusCode"]).OfType<int>().Order()];
        await Until.TrueAsync(() => Answers().Length == 2, "the answers");
        Assert.Equal([400, 501], Answers());
        Assert.Empty(bot.Talk.Turns);
    }

    [Fact]
    public async Task H92_H94_A_press_is_answered_with_a_card_and_its_copy_with_the_same_one()
    {
        var card = await ShowAsync("审核第一件");
        var decided = 0;
        bot.Talk.OnPress = (turn, _) => Task.FromResult<CardAnswer>(new CardAnswer.Replaced(new Card { Title = $"已通过，第{Interlocked.Increment(ref decided)}次，{turn.Speaker.DirectoryId}" }));

        var first = await playground.Other(1).PressAsync(playground.GroupChat, card, "draft.approve", new JsonObject { ["draftId"] = "d1" });
        var second = await playground.Other(1).PressAsync(playground.GroupChat, card, "draft.approve", new JsonObject { ["draftId"] = "d1" });

        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)first["type"]);
        Assert.Equal($"已通过，第1次，{playground.Config["users"]![0]!["aadObjectId"]}", (string?)first["value"]!["body"]![0]!["text"]);
        Assert.True(JsonNode.DeepEquals(first, second));
        Assert.Single(bot.Talk.Presses);
        var calls = playground.Record.ToBot.Where(c => (string?)c.Body!["type"] == "invoke").ToList();
        Assert.Equal(2, calls.Count);
        Assert.NotEqual((string?)calls[0].Body!["id"], (string?)calls[1].Body!["id"]);
        Assert.All(calls, c => Assert.Equal((200, "statusCode type value"), (c.Status, string.Join(' ', c.Answer!.AsObject().Select(f => f.Key)))));
    }

    [Fact]
    public async Task H98_A_submitted_press_takes_the_same_way_and_the_card_is_replaced_in_its_place()
    {
        var card = await ShowAsync("审核第二件");
        bot.Talk.OnPress = (turn, _) => Task.FromResult<CardAnswer>(new CardAnswer.Replaced(new Card { Title = "已退回：" + turn.Press!.Values["comment"] }));

        await playground.Me.SubmitAsync(playground.GroupChat, card, new JsonObject { ["verb"] = "draft.return", ["draftId"] = "d2", ["comment"] = "补充数据" });
        await playground.SeesAsync("已退回：补充数据");

        Assert.Equal(("draft.return", "d2"), (Assert.Single(bot.Talk.Presses).Press!.Verb, bot.Talk.Presses.Single().Press!.Values["draftId"]));
        Assert.Equal(card, (string?)playground.Message("已退回：补充数据")["messageId"]);
        await Until.TrueAsync(() => playground.Record.FromBot.Any(c => c is { Method: "PUT", Status: 200 or 201 or 202 }), "the update");
    }

    [Fact]
    public async Task E64_J114_A_file_that_was_agreed_to_is_put_once_and_a_card_that_stays_does_no_harm()
    {
        var content = new byte[5_000_000];
        content[^1] = 7;
        bot.Talk.Files["d1@1"] = new OfferedFile("031.docx", content);
        bot.Talk.OnTurn = (turn, _) => turn.Text == "导出"
            ? ScriptedConversation.Say(new Reply.Offered(new FileOffer("d1@1", "031.docx", "答复函", content.Length))) : ScriptedConversation.Say("还在");
        await playground.Me.SayAsync(playground.PersonalChat, "导出");
        await playground.SeesAsync("file.consent");
        var card = (string)playground.Message("file.consent")["messageId"]!;

        await ConsentAsync(card, "https://contoso.sharepoint.com/up");
        await Until.TrueAsync(() => playground.Record.FromBot.Any(c => c.Method == "DELETE"), "the consent card's removal");
        await ConsentAsync(card, "https://contoso.sharepoint.com/up");
        await playground.Me.SayAsync(playground.PersonalChat, "在吗");
        await playground.SeesAsync("还在");

        Assert.Equal(["bytes 0-3276799/5000000", "bytes 3276800-4999999/5000000"], scripted.Site.Puts.Select(p => p.Range));
        Assert.Equal(content, scripted.Site.Puts.SelectMany(p => p.Content));
        Assert.All(scripted.Site.Puts, p => Assert.Null(p.Authorization));
        Assert.Equal(501, playground.Record.FromBot.Single(c => c.Method == "DELETE").Status);
        Assert.Single(playground.Drawn, d => d.ToJsonString().Contains("file.info", StringComparison.Ordinal));
        Assert.All(playground.Record.ToBot, c => Assert.InRange(c.Status, 200, 202));
    }

    [Fact]
    public async Task J115_J116_A_refusal_is_acknowledged_and_a_strange_host_is_given_nothing()
    {
        bot.Talk.Files["d1@1"] = new OfferedFile("031.docx", [1]);

        await ConsentAsync("1", "https://files.example/up");
        await playground.SeesAsync("文件未能传送");
        await ConsentAsync("2", "https://contoso.sharepoint.com/up", "decline");
        await playground.SeesAsync("没有发送文件");

        Assert.Empty(scripted.Site.Puts);
    }

    [Fact]
    public async Task M136_An_installation_that_is_told_twice_is_welcomed_once()
    {
        await playground.InstallAsync(playground.PersonalChat);
        await playground.Me.SayAsync(playground.PersonalChat, "到了吗");
        await playground.SeesAsync("收到：到了吗");

        Assert.Equal(["conversationUpdate", "installationUpdate", "message"], playground.Record.ToBot.Select(c => (string?)c.Body!["type"]).Order(StringComparer.Ordinal));
        Assert.Single(playground.Record.FromBot, c => c.Text == "欢迎");
    }

    [Fact]
    public async Task B23_M137_A_mention_goes_the_name_in_the_question_stays_and_the_answer_mentions_in_its_text()
    {
        var name = (string)playground.Config["bot"]!["name"]!;

        await playground.Me.SayAsync(playground.GroupChat, $"{name} 能做什么", mention: true);
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the first question");
        var shouted = playground.Activity("message", playground.GroupChat);
        shouted["text"] = $"<AT>{name.ToUpperInvariant()}</AT>&nbsp;查 低空经济";
        shouted["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = (string)playground.Config["bot"]!["id"]!, ["name"] = name },
        });
        await playground.InjectAsync(shouted);
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 2, "the second question");

        Assert.Equal([$"{name} 能做什么", "查 低空经济"], bot.Talk.Turns.Select(t => t.Text));
        await Until.TrueAsync(() => playground.Record.FromBot.Count == 2, "both answers");
        var answer = playground.Record.FromBot.First(c => c.Text!.Contains("能做什么", StringComparison.Ordinal));
        var mention = Assert.Single(answer.Body!["entities"]!.AsArray(), e => (string?)e!["type"] == "mention")!;
        Assert.Equal(playground.Me.Id, (string?)mention["mentioned"]!["id"]);
        Assert.Contains((string)mention["text"]!, answer.Text!, StringComparison.Ordinal);
    }

    /// <returns>The message's id.</returns>
    private async Task<string> ShowAsync(string title)
    {
        bot.Talk.OnTurn = (turn, _) => turn.Press is null
            ? ScriptedConversation.Say(new Reply.Shown(new Card
            {
                Title = title, Inputs = [new CardInput("comment", "意见", 500)],
                Buttons = [new CardButton("通过", "draft.approve", new Dictionary<string, string> { ["draftId"] = "d1" })],
            }))
            : ScriptedConversation.Say();
        await playground.Me.SayAsync(playground.GroupChat, title, mention: true);
        await playground.SeesAsync(title);
        return (string)playground.Message(title)["messageId"]!;
    }

    private Task ConsentAsync(string card, string address, string action = "accept")
    {
        var consent = playground.Activity("invoke");
        (consent["name"], consent["replyToId"]) = ("fileConsent/invoke", card);
        consent["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = new JsonObject { ["file"] = "d1@1" },
            ["uploadInfo"] = new JsonObject
            {
                ["uploadUrl"] = address, ["contentUrl"] = "https://contoso.sharepoint.com/031.docx", ["name"] = "031.docx", ["uniqueId"] = "u1", ["fileType"] = "docx",
            },
        };
        return playground.InjectAsync(consent);
    }
}
