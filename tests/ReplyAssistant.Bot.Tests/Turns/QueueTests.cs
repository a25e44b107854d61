using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Turns;

/// <summary>Section F of the checklist: order, duplicates, stopping.</summary>
public sealed class QueueTests
{
    [Fact]
    public async Task F68_The_same_activity_is_answered_once_however_often_it_comes()
    {
        await using var bot = await TestBot.StartAsync();
        var message = bot.Message("问");

        var statuses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bot.StatusAsync(message.DeepClone())));
        statuses = [.. statuses, await bot.StatusAsync(message)];
        await bot.StatusAsync(bot.Message("完"));
        await bot.MessagesAsync(2);

        Assert.All(statuses, s => Assert.Equal(HttpStatusCode.Accepted, s));
        Assert.Equal(["问", "完"], bot.Talk.Turns.Select(t => t.Text));
    }

    [Theory]
    [InlineData("起草", 1)]
    [InlineData("送审", 1)]
    [InlineData("通过", 1)]
    [InlineData("退回：请补充数据", 1)]
    [InlineData("顺序 2、1、3", 1)]
    [InlineData("查 低空经济", 2)]
    [InlineData("引用 3", 2)]
    [InlineData("撤销", 2)]
    [InlineData("删除第3句", 2)]
    public async Task F69_What_can_only_be_wanted_once_is_done_once_within_a_minute(string said, int times)
    {
        var clock = new ManualClock();
        await using var bot = await TestBot.StartAsync(compose: s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<TimeProvider>(s, clock));

        await bot.StatusAsync(bot.Message(said));
        await bot.MessagesAsync(1);
        clock.Advance(TimeSpan.FromSeconds(30));
        await bot.StatusAsync(bot.Message(said));
        var answers = await bot.MessagesAsync(2);

        Assert.Equal(times, bot.Talk.Turns.Count);
        Assert.Equal(times == 1, answers[1].Text!.Contains("刚刚已经办理", StringComparison.Ordinal));
        clock.Advance(TimeSpan.FromSeconds(61));
        await bot.StatusAsync(bot.Message(said));
        await bot.MessagesAsync(3);
        Assert.Equal(times + 1, bot.Talk.Turns.Count);
    }

    [Fact]
    public async Task F69_What_failed_or_comes_after_something_else_or_from_somebody_else_is_done()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (turn, _) => bot.Talk.Turns.Count == 1 ? throw new InvalidOperationException() : ScriptedConversation.Say(turn.Text);
        var other = Group(bot, "起草");
        other["from"] = new JsonObject { ["id"] = "29:other" };

        foreach (var message in new[] { Group(bot, "起草"), Group(bot, "起草"), other, Group(bot, "编号 20260012"), Group(bot, "起草") })
            await bot.StatusAsync(message);
        await bot.MessagesAsync(5);

        Assert.Equal(5, bot.Talk.Turns.Count);
    }

    [Fact]
    public async Task F70_One_conversation_is_answered_in_order_and_ten_at_the_same_time()
    {
        await using var bot = await TestBot.StartAsync(settings: new Dictionary<string, string?> { ["Bot:Work:Parallel"] = "10" });
        using var all = new CountdownEvent(10);
        bot.Talk.OnTurn = (turn, _) => turn.Text == "1" ? Together(all) : ScriptedConversation.Say(turn.Text);

        for (var n = 1; n <= 3; n++)
        {
            for (var c = 0; c < 10; c++) await bot.StatusAsync(bot.Message($"{n}", $"c{c}"));
        }
        await bot.MessagesAsync(30);

        Assert.True(all.IsSet);
        for (var c = 0; c < 10; c++)
        {
            var texts = bot.Cloud.Messages.Where(m => m.Path.Contains($"/c{c}/", StringComparison.Ordinal)).Select(m => m.Text);
            Assert.Equal(["1", "2", "3"], texts);
        }
    }

    [Fact]
    public async Task F71_Cancelling_overtakes_the_work_and_stops_it()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, ct) => Forever(ct);
        await bot.StatusAsync(bot.Message("起草"));
        await bot.StatusAsync(bot.Message("再起草"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the draft");
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await bot.StatusAsync(bot.Message("取消。"));

        var said = await bot.MessagesAsync(2);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        Assert.Contains(said, m => m.Text!.Contains("已停止", StringComparison.Ordinal));
        Assert.Contains(said, m => m.Text!.Contains("1 条消息", StringComparison.Ordinal));
        bot.Talk.OnTurn = (turn, _) => ScriptedConversation.Say(turn.Text);
        await bot.StatusAsync(bot.Message("然后"));
        Assert.Equal("然后", (await bot.MessagesAsync(3))[2].Text);
    }

    [Fact]
    public async Task F71_Work_that_fails_in_stopping_is_answered_too()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, ct) => FailingWhenStopped(ct);
        await bot.StatusAsync(bot.Message("起草"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the draft");

        await bot.StatusAsync(bot.Message("取消"));

        Assert.Contains("处理时出错", Assert.Single(await bot.MessagesAsync(1)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log, l => l.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_who_gives_up_waiting_for_a_turn_leaves_the_others_waiting()
    {
        await using var bot = await TestBot.StartAsync();
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (_, _) => Endpoint.EndpointTests.After(model.Task);
        await bot.StatusAsync(bot.Message("起草"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the draft");
        var turn = long.Parse(bot.Talk.Turns.Single().Id, System.Globalization.CultureInfo.InvariantCulture);
        var worker = (TurnWorker)bot.Services.GetService(typeof(TurnWorker))!;

        var patient = worker.IsOverAsync(turn, TimeSpan.FromSeconds(10), CancellationToken.None);
        Assert.False(await worker.IsOverAsync(turn, TimeSpan.FromMilliseconds(50), CancellationToken.None));
        model.SetResult();

        Assert.True(await patient);
    }

    [Fact]
    public async Task F71_In_a_group_nobody_stops_anothers_work()
    {
        await using var bot = await TestBot.StartAsync();
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (_, _) => Endpoint.EndpointTests.After(model.Task);
        await bot.StatusAsync(Group(bot, "起草"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the draft");
        var other = Group(bot, "取消");
        other["from"] = new JsonObject { ["id"] = "29:other" };

        await bot.StatusAsync(other);

        Assert.Contains("没有正在进行", (await bot.MessagesAsync(1))[0].Text, StringComparison.Ordinal);
        model.SetResult();
        Assert.Equal("<at>某委员</at> 完成", (await bot.MessagesAsync(2))[1].Text);
    }

    [Fact]
    public async Task F71_The_progress_can_be_asked_for_while_the_work_goes_on()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, ct) => Forever("正在检索依据", ct);
        var message = bot.Message("起草");
        message["channelId"] = "emulator";
        var question = bot.Message("进度");
        question["channelId"] = "emulator";
        await bot.StatusAsync(message);
        await Until.TrueAsync(() => bot.Cloud.Calls.Any(c => c.Type == "typing"), "typing");

        await bot.StatusAsync(question);

        Assert.Equal("正在检索依据", Assert.Single(await bot.MessagesAsync(1)).Text);
    }

    [Fact]
    public async Task F73_When_the_queue_is_full_the_channel_still_hears_yes_and_the_user_hears_why()
    {
        await using var bot = await TestBot.StartAsync(settings: new Dictionary<string, string?> { ["Bot:Work:WaitingPerConversation"] = "2" });
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (_, _) => Endpoint.EndpointTests.After(model.Task);
        await bot.StatusAsync(bot.Message("0"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the first");

        for (var i = 1; i <= 6; i++) Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(bot.Message($"{i}")));

        Assert.Contains("排队", Assert.Single(await bot.MessagesAsync(1)).Text, StringComparison.Ordinal);
        model.SetResult();
        await bot.MessagesAsync(4);
        await Task.Delay(200);
        Assert.Equal(4, bot.Cloud.Messages.Count);
    }

    private static async IAsyncEnumerable<Reply> Together(CountdownEvent all)
    {
        all.Signal();
        await Task.Run(() => all.Wait(TimeSpan.FromSeconds(20)));
        yield return Reply.Say("1");
    }

    private static async IAsyncEnumerable<Reply> Forever([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }

    private static async IAsyncEnumerable<Reply> Forever(string progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new Reply.Progress(progress);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    // As a file does that is closed under the reader.
    private static async IAsyncEnumerable<Reply> FailingWhenStopped([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => throw new IOException(), TaskScheduler.Default);
        yield break;
    }

    internal static JsonObject Group(TestBot bot, string text)
    {
        var message = bot.Message("<at>助手</at> " + text, "g1", type: "groupChat");
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>助手</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "助手" },
        });
        return message;
    }
}
