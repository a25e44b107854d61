using System.Net;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Turns;

/// <summary>How the bot comes into a conversation, and when it is spoken to.</summary>
public sealed class MeetingTests
{
    [Fact]
    public async Task M136_An_installation_is_welcomed_once_and_a_new_one_again()
    {
        var clock = new ManualClock();
        await using var bot = await TestBot.StartAsync(compose: s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<TimeProvider>(s, clock));
        var installed = bot.Message("");
        installed["type"] = "installationUpdate";
        installed["action"] = "add";
        var joined = bot.Message("");
        joined["type"] = "conversationUpdate";
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:user" }, new JsonObject { ["id"] = "28:bot" });

        async Task InstallAsync(params JsonObject[] events)
        {
            foreach (var e in events)
            {
                e["id"] = Guid.NewGuid().ToString();
                await bot.StatusAsync(e);
            }
            await bot.StatusAsync(bot.Message("问"));
        }

        await InstallAsync(installed, joined);
        await bot.MessagesAsync(2);
        clock.Advance(TimeSpan.FromMinutes(1));
        await InstallAsync(joined, installed);
        await bot.MessagesAsync(4);
        Assert.Equal(["欢迎", "收到：问", "欢迎", "收到：问"], bot.Cloud.Messages.Select(m => m.Text));
    }

    [Fact]
    public async Task M136_An_installation_that_is_told_after_the_coming_of_its_members_is_the_same_one()
    {
        await using var bot = await TestBot.StartAsync();
        var joined = bot.Message("");
        joined["type"] = "conversationUpdate";
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:user" }, new JsonObject { ["id"] = "28:bot" });
        var installed = bot.Message("");
        installed["type"] = "installationUpdate";
        installed["action"] = "add";

        foreach (var told in new[] { joined, installed, bot.Message("好") }) await bot.StatusAsync(told);

        Assert.Equal(["欢迎", "收到：好"], (await bot.MessagesAsync(2)).Select(m => m.Text));
    }

    [Theory]
    [InlineData("<at>助手</at> 助手怎么用", "<at>助手</at>", "助手怎么用")]
    [InlineData("<AT>助手</AT>&nbsp;查 低空经济", "<at>助手</at>", "查 低空经济")]
    [InlineData("请<at>助手</at>查", null, "请 查")]
    public async Task M137_The_mention_is_taken_out_and_the_name_in_the_question_kept(string said, string? mention, string heard)
    {
        await using var bot = await TestBot.StartAsync();
        var message = bot.Message(said, type: "groupChat");
        var entity = new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "助手" } };
        if (mention is not null) entity["text"] = mention;
        message["entities"] = new JsonArray(entity);

        await bot.StatusAsync(message);
        await bot.MessagesAsync(1);

        Assert.Equal(heard, Assert.Single(bot.Talk.Turns).Text);
    }

    [Fact]
    public async Task M137_In_a_group_nothing_is_answered_unless_the_bot_is_mentioned()
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(bot.Message("大家好", type: "groupChat")));
        await bot.StatusAsync(QueueTests.Group(bot, "您好"));

        await bot.MessagesAsync(1);
        Assert.Equal(["您好"], bot.Talk.Turns.Select(t => t.Text));
    }
}
