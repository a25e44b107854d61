using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Bot.Tests.Local;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Reviewing;

namespace ReplyAssistant.Bot.Tests.Sending;

/// <summary>Who is told of a review: the people meant, of their tenant, in the conversation that is theirs alone.</summary>
public sealed class ReviewNoticeTests
{
    private const string Tenant = "00000000-0000-0000-0000-0000000000aa";
    private const string Reviewer = "00000000-0000-0000-0000-0000000000cc";

    [Fact]
    public async Task A_reviewer_who_has_talked_to_the_bot_gets_the_words_and_the_card_in_the_own_conversation()
    {
        await using var bot = await TestBot.StartAsync();
        await HeardAsync(bot, "drafter", "00000000-0000-0000-0000-000000000001");
        await HeardAsync(bot, "reviewer", Reviewer);
        await HeardAsync(bot, "group", Reviewer, "groupChat");
        bot.Cloud.Calls.Clear();

        bot.Services.GetRequiredService<IReviewNotices>().Tell(Notice(new NoticeTo.People([Reviewer.ToUpperInvariant()])));

        await Until.TrueAsync(() => bot.Cloud.Messages.Count == 2, "words and card");
        Assert.All(bot.Cloud.Messages, c => Assert.Contains("/conversations/reviewer/", c.Path, StringComparison.Ordinal));
        Assert.Contains(bot.Cloud.Messages, c => c.Body.Contains("请审核", StringComparison.Ordinal));
        Assert.Contains(bot.Cloud.Messages, c => c.Body.Contains("draft.approve", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_of_another_tenant_and_nobody_unheard_of_is_told()
    {
        await using var bot = await TestBot.StartAsync();
        await HeardAsync(bot, "elsewhere", Reviewer, tenant: "00000000-0000-0000-0000-0000000000bb");
        await HeardAsync(bot, "drafter", "00000000-0000-0000-0000-000000000001");
        bot.Cloud.Calls.Clear();
        var notices = bot.Services.GetRequiredService<IReviewNotices>();

        notices.Tell(Notice(new NoticeTo.People([Reviewer])));
        notices.Tell(Notice(new NoticeTo.Conversation("msteams/conversations/elsewhere")));
        notices.Tell(Notice(new NoticeTo.Conversation("msteams/conversations/drafter")) with { Card = null });

        await Until.TrueAsync(() => bot.Cloud.Messages.Count > 0, "the last notice");
        Assert.Contains("/conversations/drafter/", Assert.Single(bot.Cloud.Messages).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drafter_at_the_page_hears_there_what_was_decided_and_nothing_leaves_the_machine()
    {
        await using var bot = await TestBot.StartAsync();
        using var page = await PageClient.OpenAsync(bot);
        await page.SayAsync("你好");
        await page.UntilAsync(a => a["text"]?.GetValue<string>() == "收到：你好");

        var to = new NoticeTo.Conversation($"directline/conversations/{page.Conversation}");
        bot.Services.GetRequiredService<IReviewNotices>().Tell(new ReviewNotice(Tenant: null, to, "第 1 稿已退回。"));

        await page.UntilAsync(a => a["text"]?.GetValue<string>() == "第 1 稿已退回。");
        Assert.Empty(bot.Cloud.Calls);
    }

    private static ReviewNotice Notice(NoticeTo to) => new(Tenant, to, "请审核第 1 稿。")
    {
        Card = new Card { Title = "请审核", Buttons = [new CardButton("通过", "draft.approve", new Dictionary<string, string>())] },
    };

    private static async Task HeardAsync(TestBot bot, string conversation, string person, string type = "personal", string tenant = Tenant)
    {
        var message = bot.Message("你好", conversation, type: type);
        message["from"] = new JsonObject { ["id"] = "29:" + conversation, ["name"] = "某人", ["aadObjectId"] = person };
        message["conversation"]!["tenantId"] = tenant;
        if (type != "personal") message["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "助手" }, ["text"] = "<at>助手</at>" });
        await bot.StatusAsync(message);
        await Until.TrueAsync(() => bot.Cloud.Messages.Any(c => c.Path.Contains($"/conversations/{conversation}/", StringComparison.Ordinal)), "the answer in " + conversation);
    }
}
