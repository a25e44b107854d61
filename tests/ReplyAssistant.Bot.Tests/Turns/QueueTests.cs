using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Turns;

/// <summary>Section F of the protocol's checklist: order, duplicates, restart.</summary>
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
    public async Task F72_What_was_accepted_is_answered_after_a_restart_and_said_once()
    {
        var folder = Directory.CreateTempSubdirectory("reply-restart-").FullName;
        var cloud = await FakeCloud.StartAsync();
        var settings = new Dictionary<string, string?> { ["Bot:Work:Farewell"] = "00:00:00.1" };
        await using (var first = await TestBot.StartAsync(settings: settings, folder: folder))
        {
            first.Talk.OnTurn = (_, ct) => SaidThenForever(ct);
            var one = first.Message("一");
            var two = first.Message("二");
            one["serviceUrl"] = cloud.Url;
            two["serviceUrl"] = cloud.Url;
            await first.StatusAsync(one);
            await first.StatusAsync(two);
            await Until.TrueAsync(() => cloud.Messages.Count == 1, "the first message");
        }
        await using (var second = await TestBot.StartAsync(cloud, folder: folder))
        {
            second.Talk.OnTurn = (turn, _) => ScriptedConversation.Say(Reply.Say("开始" + turn.Text), Reply.Say("完成" + turn.Text));
            await second.MessagesAsync(4);
            await Task.Delay(200);

            // The first message of the first turn had been sent, in the words of then.
            Assert.Equal(["开始", "完成一", "开始二", "完成二"], cloud.Messages.Select(m => m.Text));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task F72_A_turn_that_has_said_something_and_fails_when_it_is_run_again_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("reply-restart-").FullName;
        var cloud = await FakeCloud.StartAsync();
        var settings = new Dictionary<string, string?> { ["Bot:Work:Farewell"] = "00:00:00.1" };
        await using (var first = await TestBot.StartAsync(settings: settings, folder: folder))
        {
            first.Talk.OnTurn = (_, ct) => SaidThenForever(ct);
            var one = first.Message("一");
            one["serviceUrl"] = cloud.Url;
            await first.StatusAsync(one);
            await Until.TrueAsync(() => cloud.Messages.Count == 1, "the first message");
        }
        await using (var second = await TestBot.StartAsync(cloud, folder: folder))
        {
            second.Talk.OnTurn = (_, _) => throw new InvalidOperationException("broken");

            Assert.Contains("处理时出错", (await second.MessagesAsync(2))[1].Text, StringComparison.Ordinal);
        }
        Directory.Delete(folder, recursive: true);
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

    [Fact]
    public async Task F74_An_edit_before_the_start_counts_and_a_deletion_erases()
    {
        await using var bot = await TestBot.StartAsync();
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "先" ? Endpoint.EndpointTests.After(model.Task) : ScriptedConversation.Say(turn.Text);
        await bot.StatusAsync(bot.Message("先"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the first");
        await bot.StatusAsync(bot.Message("错别子", id: "edited"));
        await bot.StatusAsync(bot.Message("不该说的", id: "deleted"));
        await bot.StatusAsync(bot.Message("后"));

        var edit = bot.Message("错别字", id: "edited");
        edit["type"] = "messageUpdate";
        edit["channelData"] = new JsonObject { ["eventType"] = "editMessage" };
        var deletion = bot.Message("", id: "deleted");
        deletion["type"] = "messageDelete";
        await bot.StatusAsync(edit);
        await bot.StatusAsync(deletion);
        model.SetResult();
        await bot.MessagesAsync(3);

        Assert.Equal(["完成", "错别字", "后"], bot.Cloud.Messages.Select(m => m.Text));
        Assert.DoesNotContain("不该说的", await StoredTextAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F74_With_its_message_goes_a_proposal_that_waits_to_be_drafted()
    {
        await using var bot = await TestBot.StartRealAsync();
        await bot.StatusAsync(bot.Message(await SampleStore.ProposalAsync("2026-cppcc-031.txt"), id: "pasted"));
        await bot.MessagesAsync(1);

        var deletion = bot.Message("", id: "pasted");
        deletion["type"] = "messageDelete";
        await bot.StatusAsync(deletion);
        await bot.StatusAsync(bot.Message("起草"));

        Assert.StartsWith("请先粘贴", (await bot.MessagesAsync(2))[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F74_What_is_edited_deleted_or_brought_back_too_late_changes_nothing_and_nobody_edits_anothers_words()
    {
        await using var bot = await TestBot.StartAsync();
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "先" ? Endpoint.EndpointTests.After(model.Task) : ScriptedConversation.Say(turn.Text);
        await bot.StatusAsync(bot.Message("先", id: "first"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the first");
        await bot.StatusAsync(bot.Message("收回", id: "gone"));
        await bot.StatusAsync(bot.Message("后", id: "last"));
        JsonObject Later(string type, string id, string text, string kind, string who = "29:user")
        {
            var later = bot.Message(text, id: id);
            later["type"] = type;
            later["channelData"] = new JsonObject { ["eventType"] = kind };
            later["from"]!["id"] = who;
            return later;
        }

        foreach (var later in new[]
        {
            Later("messageUpdate", "first", "改晚了", "editMessage"), Later("messageDelete", "gone", "", "softDeleteMessage"),
            Later("messageUpdate", "gone", "收回", "undeleteMessage"), Later("messageUpdate", "last", "别人的话", "editMessage", "29:other"),
            Later("messageDelete", "last", "", "softDeleteMessage", "29:other"), Later("messageUpdate", "unheard of", "无", "editMessage"),
        })
            Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(later));
        model.SetResult();
        await bot.MessagesAsync(2);
        await bot.StatusAsync(bot.Message("完"));
        await bot.MessagesAsync(3);

        Assert.Equal(["先", "后", "完"], bot.Talk.Turns.Select(t => t.Text));
    }

    [Fact]
    public async Task M134_When_the_bot_is_removed_nothing_of_the_conversation_is_left()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.StatusAsync(bot.Message("某件私事"));
        await bot.MessagesAsync(1);
        var removed = bot.Message("");
        removed["type"] = "installationUpdate";
        removed["action"] = "remove";

        await bot.StatusAsync(removed);
        await Until.TrueAsync(() => bot.Talk.Forgotten.Count == 1, "forgetting");

        await Until.TrueAsync(
            async () => await StoredTextAsync(bot) is var stored && !stored.Contains("某件私事", StringComparison.Ordinal) && !stored.Contains("某委员", StringComparison.Ordinal),
            "nothing stored");
    }

    [Fact]
    public async Task M134_A_person_can_have_the_conversation_forgotten()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.StatusAsync(bot.Message("某件私事"));
        await bot.StatusAsync(bot.Message("/forget"));

        Assert.Contains("已清除", (await bot.MessagesAsync(2))[1].Text, StringComparison.Ordinal);
        await Until.TrueAsync(() => !bot.Talk.Forgotten.IsEmpty, "forgetting");
        await Until.TrueAsync(async () => !(await StoredTextAsync(bot)).Contains("某委员", StringComparison.Ordinal), "nothing stored");
    }

    [Fact]
    public async Task M134_What_is_said_right_after_is_answered()
    {
        await using var bot = await TestBot.StartAsync();
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "先" ? Endpoint.EndpointTests.After(model.Task) : ScriptedConversation.Say(turn.Text);
        await bot.StatusAsync(bot.Message("先"));
        await bot.StatusAsync(bot.Message("/forget"));
        await bot.StatusAsync(bot.Message("后"));
        model.SetResult();

        Assert.Equal("后", (await bot.MessagesAsync(3))[2].Text);
    }

    [Fact]
    public async Task M135_A_run_leaves_no_text_and_no_name_in_the_log()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "错" ? throw new InvalidOperationException("机密文字") : ScriptedConversation.Say("机密答复");
        await bot.StatusAsync(bot.Message("机密提问"));
        await bot.StatusAsync(bot.Message("错"));
        await bot.MessagesAsync(2);

        Assert.NotEmpty(bot.Log);
        Assert.DoesNotContain(bot.Log, l => l.Contains("机密", StringComparison.Ordinal) || l.Contains("某委员", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log, l => l.Contains("/v3/conversations", StringComparison.Ordinal));
        Assert.Contains("编号", bot.Cloud.Messages[1].Text, StringComparison.Ordinal);
    }

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
        await bot.StatusAsync(Group(bot, "您好"));

        await bot.MessagesAsync(1);
        Assert.Equal(["您好"], bot.Talk.Turns.Select(t => t.Text));
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

    private static async IAsyncEnumerable<Reply> SaidThenForever([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Reply.Say("开始");
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private static async Task<string> StoredTextAsync(TestBot bot)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(bot.Folder, "talk.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        var text = new System.Text.StringBuilder();
        foreach (var sql in new[] { "SELECT body, speaker FROM turns", "SELECT body, lane FROM addresses", "SELECT body, lane FROM kept", "SELECT answer, lane FROM presses" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                if (!await reader.IsDBNullAsync(0)) text.Append(System.Text.Encoding.UTF8.GetString((byte[])reader.GetValue(0)));
            }
        }
        return text.ToString();
    }
}
