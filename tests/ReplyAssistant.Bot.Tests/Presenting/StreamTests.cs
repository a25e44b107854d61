using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Presenting;

/// <summary>Section G of the protocol's checklist: streaming by Teams' rules.</summary>
public sealed class StreamTests
{
    private const string NotAllowed = """{"error":{"code":"ContentStreamNotAllowed","message":"Content stream is not allowed"}}""";

    [Fact]
    public async Task G76_G77_G80_G87_A_stream_begins_grows_and_ends_as_teams_wants_it()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, ct) => Slowly(ct, "一、", "一、已经", "一、已经办理");

        await bot.StatusAsync(bot.Message("起草"));
        await bot.MessagesAsync(1);

        var calls = bot.Cloud.Calls.ToList();
        var first = calls[0].Json;
        Assert.Equal(("typing", "informative", 1), (calls[0].Type, Info(first).GetProperty("streamType").GetString(), Info(first).GetProperty("streamSequence").GetInt32()));
        Assert.False(Info(first).TryGetProperty("streamId", out _));
        var previous = "";
        for (var i = 1; i < calls.Count - 1; i++)
        {
            Assert.Equal(i + 1, Info(calls[i].Json).GetProperty("streamSequence").GetInt32());
            Assert.Equal("m1", Info(calls[i].Json).GetProperty("streamId").GetString());
            Assert.Equal("streaming", Info(calls[i].Json).GetProperty("streamType").GetString());
            Assert.StartsWith(previous, calls[i].Text, StringComparison.Ordinal);
            Assert.Single(calls[i].Json.GetProperty("entities").EnumerateArray());
            previous = calls[i].Text!;
        }
        var last = calls[^1].Json;
        Assert.Equal(("message", "final", "m1"), (calls[^1].Type, Info(last).GetProperty("streamType").GetString(), Info(last).GetProperty("streamId").GetString()));
        Assert.False(Info(last).TryGetProperty("streamSequence", out _));
        Assert.StartsWith(previous, calls[^1].Text, StringComparison.Ordinal);
        Assert.Contains(last.GetProperty("entities").EnumerateArray(), e => e.TryGetProperty("additionalType", out _));
        Assert.True(calls.Count >= 3);
        Assert.All(calls, c => SameInChannelData(c.Json));
    }

    [Fact]
    public async Task G78_One_call_in_a_second_and_each_after_the_last_was_answered()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => new Answer(201, """{"id":"s"}""", Delay: TimeSpan.FromMilliseconds(300));
        bot.Talk.OnTurn = (_, ct) => Slowly(ct, "一", "一二", "一二三", "一二三四");

        await bot.StatusAsync(bot.Message("起草"));
        await bot.MessagesAsync(1);

        var times = bot.Cloud.Calls.Select(c => c.At).ToList();
        for (var i = 1; i < times.Count; i++) Assert.True(times[i] - times[i - 1] >= TimeSpan.FromSeconds(1.2), $"{times[i] - times[i - 1]}");
    }

    [Fact]
    public async Task G79_What_is_being_done_is_told_in_a_thousand_characters()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, ct) => Told(new string('长', 3000), ct);

        await bot.StatusAsync(bot.Message("起草"));
        await bot.MessagesAsync(1);

        Assert.Equal(1000, bot.Cloud.Calls.First().Text!.Length);
    }

    [Fact]
    public async Task G81_A_stream_ends_in_time_and_the_result_comes_as_a_message()
    {
        var clock = new ManualClock();
        await using var bot = await TestBot.StartAsync(compose: s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<TimeProvider>(s, clock));
        var script = Channel.CreateUnbounded<Reply>();
        bot.Talk.OnTurn = (_, ct) => script.Reader.ReadAllAsync(ct);
        await bot.StatusAsync(bot.Message("起草"));
        await script.Writer.WriteAsync(new Reply.SoFar(AnswerText.Of("开头")));
        await Until.TrueAsync(() => bot.Cloud.Calls.Count == 1, "the first chunk");

        clock.Advance(TimeSpan.FromSeconds(101));
        await script.Writer.WriteAsync(new Reply.SoFar(AnswerText.Of("开头和中间")));
        await Until.TrueAsync(
            () =>
            {
                // The first chunk's answer may be read only now; the pause after it has to pass too.
                clock.Advance(TimeSpan.FromMilliseconds(100));
                return bot.Cloud.Messages.Count == 1;
            },
            "the end of the stream");
        await script.Writer.WriteAsync(Reply.Say("开头和中间和结尾"));
        script.Writer.Complete();
        await bot.MessagesAsync(2);

        Assert.Equal("final", Info(bot.Cloud.Messages[0].Json).GetProperty("streamType").GetString());
        Assert.StartsWith("开头", bot.Cloud.Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal("开头和中间和结尾", bot.Cloud.Messages[1].Text);
        Assert.False(bot.Cloud.Messages[1].Json.TryGetProperty("entities", out _));
    }

    [Theory]
    [InlineData("Content stream was canceled by user.")]
    [InlineData("Content stream was cancelled by user.")]
    public async Task G82_When_the_reader_stops_it_nothing_more_is_sent_and_the_work_ends(string words)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => bot.Cloud.Calls.Count == 2 ? new Answer(403, """{"error":{"code":"ContentStreamNotAllowed","message":"@"}}""".Replace("@", words, StringComparison.Ordinal)) : null;
        var ended = new TaskCompletionSource();
        bot.Talk.OnTurn = (_, ct) => Endless(ended, ct);

        await bot.StatusAsync(bot.Message("起草"));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await Task.Delay(500);

        Assert.Equal(2, bot.Cloud.Calls.Count);
    }

    [Fact]
    public async Task G83_When_the_streams_time_is_over_the_text_is_put_in_its_place()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => call.Type == "message" && call.Method == "POST"
            ? new Answer(403, """{"error":{"code":"ContentStreamNotAllowed","message":"Content stream finished due to exceeded streaming time."}}""") : null;
        bot.Talk.OnTurn = (_, ct) => Slowly(ct, "开头");

        await bot.StatusAsync(bot.Message("起草"));
        await Until.TrueAsync(() => bot.Cloud.Calls.Any(c => c.Method == "PUT"), "the update");

        var put = bot.Cloud.Calls.Last();
        Assert.Equal("/v3/conversations/c1/activities/m1", put.Path);
        Assert.DoesNotContain("streamId", put.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("streaminfo", put.Body, StringComparison.Ordinal);
        Assert.Single(bot.Cloud.Calls, c => c.Method == "PUT");
    }

    [Theory]
    [InlineData(403, NotAllowed)]
    [InlineData(405, """{"error":{"code":"BadArgument","message":"Streaming api is not enabled"}}""")]
    [InlineData(400, """{"error":{"code":"BadArgument","message":"Streaming api is not enabled"}}""")]
    public async Task G84_Where_there_is_no_streaming_one_message_comes(int status, string body)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => call.Type == "typing" ? new Answer(status, body) : null;
        bot.Talk.OnTurn = (_, ct) => Slowly(ct, "一", "一二");

        await bot.StatusAsync(bot.Message("起草"));
        await bot.MessagesAsync(1);
        await Task.Delay(200);

        Assert.Equal(2, bot.Cloud.Calls.Count);
        Assert.DoesNotContain("streaminfo", bot.Cloud.Messages[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G85_A_chunk_that_is_throttled_is_left_out_and_the_end_arrives()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => bot.Cloud.Calls.Count == 2 ? new Answer(429, RetryAfter: "1") : null;
        bot.Talk.OnTurn = (_, ct) => Slowly(ct, "一", "一二", "一二三");

        await bot.StatusAsync(bot.Message("起草"));

        Assert.StartsWith("一二三", (await bot.MessagesAsync(1))[0].Text, StringComparison.Ordinal);
        Assert.Equal("final", Info(bot.Cloud.Messages[0].Json).GetProperty("streamType").GetString());
    }

    [Fact]
    public async Task G86_In_a_group_nothing_streams_and_the_note_becomes_the_answer()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, ct) => Slowly(ct, "一", "一二");

        await bot.StatusAsync(Turns.QueueTests.Group(bot, "起草"));
        await Until.TrueAsync(() => bot.Cloud.Calls.Any(c => c.Method == "PUT"), "the update");

        Assert.DoesNotContain(bot.Cloud.Calls, c => c.Body.Contains("streaminfo", StringComparison.Ordinal));
        Assert.Contains("已收到", bot.Cloud.Calls.First().Text, StringComparison.Ordinal);
        Assert.Equal("/v3/conversations/g1/activities/m1", bot.Cloud.Calls.Last().Path);
    }

    [Fact]
    public async Task G86_A_note_that_is_on_its_way_when_the_answer_is_there_becomes_the_answer_too()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = call => bot.Cloud.Calls.Count == 1 ? new Answer(201, """{"id":"note"}""", Delay: TimeSpan.FromSeconds(1)) : null;
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Progress("正在检索往年答复"), Reply.Say("完成"));

        await bot.StatusAsync(Turns.QueueTests.Group(bot, "起草"));
        await Until.TrueAsync(() => bot.Cloud.Calls.Any(c => c.Text?.EndsWith("完成", StringComparison.Ordinal) == true), "the answer");

        Assert.Equal(["POST", "PUT"], bot.Cloud.Calls.Select(c => c.Method));
        Assert.Equal("/v3/conversations/g1/activities/note", bot.Cloud.Calls.Last().Path);
    }

    [Theory]
    [InlineData("personal", "POST")]
    [InlineData("groupChat", "PUT")]
    public async Task G80_A_card_cannot_take_the_place_of_what_was_told_which_then_points_to_it(string type, string method)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (_, ct) => ToldThenShown(ct);
        var message = type == "personal" ? bot.Message("起草") : Turns.QueueTests.Group(bot, "起草");

        await bot.StatusAsync(message);
        await Until.TrueAsync(() => bot.Cloud.Calls.Any(c => c.Body.Contains("AdaptiveCard", StringComparison.Ordinal)), "the card");

        var calls = bot.Cloud.Calls.ToList();
        var end = calls.FindIndex(c => c.Text == IMeanwhile.Over);
        Assert.InRange(end, 1, calls.Count - 2);
        Assert.Equal(method, calls[end].Method);
        Assert.Equal(calls.Count - 1, calls.FindIndex(c => c.Body.Contains("AdaptiveCard", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task G86_In_one_chat_a_stream_begins_when_the_one_before_has_ended()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (turn, ct) => Slowly(ct, turn.Text, turn.Text + "，");

        foreach (var words in new[] { "甲", "乙" }) await bot.StatusAsync(bot.Message(words));
        await bot.MessagesAsync(2);

        var calls = bot.Cloud.Calls.ToList();
        var begun = calls.Select((c, i) => (Info: Info(c.Json), Index: i)).Where(c => !c.Info.TryGetProperty("streamId", out _)).Select(c => c.Index).ToList();
        Assert.Equal(2, begun.Count);
        Assert.Equal("final", Info(calls[begun[1] - 1].Json).GetProperty("streamType").GetString());
    }

    [Fact]
    public async Task G89_Without_an_id_from_the_first_call_there_is_no_stream()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cloud.OnCall = _ => new Answer(202);
        bot.Talk.OnTurn = (_, ct) => Slowly(ct, "一", "一二");

        await bot.StatusAsync(bot.Message("起草"));
        await bot.MessagesAsync(1);

        Assert.Equal(2, bot.Cloud.Calls.Count);
        Assert.DoesNotContain("streaminfo", bot.Cloud.Messages[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F72_A_stream_that_broke_off_is_finished_by_an_update_and_no_second_one_begins()
    {
        var folder = Directory.CreateTempSubdirectory("reply-stream-").FullName;
        var cloud = await FakeCloud.StartAsync();
        await using (var first = await TestBot.StartAsync(settings: new Dictionary<string, string?> { ["Bot:Work:Farewell"] = "00:00:00.1" }, folder: folder))
        {
            first.Talk.OnTurn = (_, ct) => Endless(new TaskCompletionSource(), ct);
            var message = first.Message("起草");
            message["serviceUrl"] = cloud.Url;
            await first.StatusAsync(message);
            await Until.TrueAsync(() => IsStreamKeptAsync(folder), "the stream's id in the file");
        }
        await using (var second = await TestBot.StartAsync(cloud, folder: folder))
        {
            second.Talk.OnTurn = (_, ct) => Slowly(ct, "一");
            await Until.TrueAsync(() => cloud.Calls.Any(c => c.Method == "PUT"), "the update");

            Assert.Equal("/v3/conversations/c1/activities/m1", cloud.Calls.Last().Path);
            Assert.Empty(cloud.Messages);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task F75_Typing_is_shown_every_few_seconds_and_stops_with_the_answer()
    {
        var clock = new ManualClock();
        await using var bot = await TestBot.StartAsync(compose: s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<TimeProvider>(s, clock));
        var script = Channel.CreateUnbounded<Reply>();
        bot.Talk.OnTurn = (_, ct) => script.Reader.ReadAllAsync(ct);
        var message = bot.Message("起草");
        message["channelId"] = "emulator";
        await bot.StatusAsync(message);
        await script.Writer.WriteAsync(new Reply.Progress("检索"));
        await Until.TrueAsync(() => bot.Cloud.Calls.Count == 1, "typing");

        await Until.TrueAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                return bot.Cloud.Calls.Count == 2;
            },
            "typing again");
        Assert.True(clock.Passed >= TimeSpan.FromSeconds(3), $"{clock.Passed}");
        await script.Writer.WriteAsync(Reply.Say("完成"));
        script.Writer.Complete();
        await bot.MessagesAsync(1);
        clock.Advance(TimeSpan.FromSeconds(30));
        await Task.Delay(100);
        Assert.Equal("message", bot.Cloud.Calls.Last().Type);
    }

    [Fact]
    public async Task F75_Typing_stops_when_the_work_fails()
    {
        var clock = new ManualClock();
        await using var bot = await TestBot.StartAsync(compose: s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<TimeProvider>(s, clock));
        bot.Talk.OnTurn = (_, _) => Failing();
        var message = bot.Message("起草");
        message["channelId"] = "emulator";

        await bot.StatusAsync(message);
        await bot.MessagesAsync(1);
        var told = bot.Cloud.Calls.Count;
        clock.Advance(TimeSpan.FromSeconds(30));
        var other = bot.Message("完", "c2");
        other["channelId"] = "emulator";
        await bot.StatusAsync(other);
        await bot.MessagesAsync(2);

        Assert.Contains("处理时出错", bot.Cloud.Messages[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Cloud.Calls.Skip(told), c => c.Type == "typing" && c.Path.Contains("/c1/", StringComparison.Ordinal));
    }

    private static async IAsyncEnumerable<Reply> Failing()
    {
        yield return new Reply.Progress("检索");
        await Task.Yield();
        throw new InvalidOperationException();
    }

    private static JsonElement Info(JsonElement activity) =>
        activity.GetProperty("entities").EnumerateArray().Single(e => e.GetProperty("type").GetString() == "streaminfo");

    private static void SameInChannelData(JsonElement activity)
    {
        var data = activity.GetProperty("channelData");
        foreach (var field in Info(activity).EnumerateObject().Where(f => f.Name != "type"))
            Assert.Equal(field.Value.ToString(), data.GetProperty(field.Name).ToString());
    }

    private static async Task<bool> IsStreamKeptAsync(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "talk.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM turns WHERE stream IS NOT NULL";
        return (long)(await command.ExecuteScalarAsync())! == 1;
    }

    private static async IAsyncEnumerable<Reply> Slowly([EnumeratorCancellation] CancellationToken cancellationToken, params string[] texts)
    {
        yield return new Reply.Progress("正在检索往年答复");
        await Task.Delay(400, cancellationToken);
        foreach (var text in texts)
        {
            yield return new Reply.SoFar(AnswerText.Of(text));
            await Task.Delay(1600, cancellationToken);
        }
        yield return new Reply.Message(AnswerText.Of(texts[^1] + "。")) { IsGenerated = true };
    }

    private static async IAsyncEnumerable<Reply> Told(string progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new Reply.Progress(progress);
        await Task.Delay(400, cancellationToken);
        yield return Reply.Say("完成");
    }

    private static async IAsyncEnumerable<Reply> ToldThenShown([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new Reply.Progress("正在检索往年答复");
        await Task.Delay(400, cancellationToken);
        yield return new Reply.Shown(new Card { Title = "答复草稿" });
    }

    private static async IAsyncEnumerable<Reply> Endless(TaskCompletionSource ended, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 1; ; i++)
            {
                yield return new Reply.SoFar(AnswerText.Of(new string('字', i)));
                await Task.Delay(300, cancellationToken);
            }
        }
        finally
        {
            ended.TrySetResult();
        }
    }
}
