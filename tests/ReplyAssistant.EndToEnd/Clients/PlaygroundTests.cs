using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>How messages reach Microsoft's own stand-in for Teams.</summary>
public sealed class PlaygroundTests : IClassFixture<ScriptedPlayground>
{
    private readonly TestBot bot;
    private readonly Playground playground;

    public PlaygroundTests(ScriptedPlayground scripted)
    {
        scripted.Forget();
        (bot, playground) = (scripted.Bot, scripted.Playground);
    }

    [Fact]
    public async Task E57_G76_G77_I102_A_draft_streams_into_one_message_with_its_citations()
    {
        bot.Talk.OnTurn = (_, ct) => DraftAsync(ct);

        await playground.Me.SayAsync(playground.PersonalChat, "充电桩");
        await playground.SeesAsync("已经建成[1]");
        await SettledAsync(calls => calls.Any(c => (string?)c.Stream?["streamType"] == "final"));

        var calls = playground.Record.FromBot;
        Assert.Equal(["informative", "streaming", "final"], calls.Select(c => (string?)c.Stream?["streamType"]).Distinct());
        Assert.Equal([null, .. Enumerable.Repeat((string?)calls[0].Answer!["id"], calls.Count - 1)], calls.Select(c => (string?)c.Stream!["streamId"]));
        // All but the first are answered 202 with nothing in it.
        Assert.Equal(201, calls[0].Status);
        Assert.All(calls.Skip(1), c => Assert.Equal((202, ""), (c.Status, (string?)c.Answer ?? "")));
        Assert.Single(playground.Drawn, d => (string?)d["action"] == "createMessage");
        Assert.Contains("充电设施建设办法", playground.Message("已经建成[1]").ToJsonString(ShownText), StringComparison.Ordinal);
        Assert.Contains("AIGeneratedContent", playground.Message("已经建成[1]").ToJsonString(), StringComparison.Ordinal);
        NothingWasRefused();
    }

    [Fact]
    public async Task G86_In_a_group_nothing_streams_and_the_note_becomes_the_answer()
    {
        bot.Talk.OnTurn = (_, ct) => DraftAsync(ct);

        await playground.Me.SayAsync(playground.GroupChat, "充电桩", mention: true);
        await playground.SeesAsync("已经建成[1]");
        await SettledAsync(calls => calls.Any(c => c.Method == "PUT"));

        Assert.True(playground.Shows("已收到"));
        Assert.Equal("POST PUT", string.Join(' ', playground.Record.FromBot.Select(c => c.Method)));
        Assert.All(playground.Record.FromBot, c => Assert.Null(c.Stream));
        NothingWasRefused();
    }

    [Fact]
    public async Task G84_A_stream_in_a_group_is_refused_and_the_answer_comes_as_a_message()
    {
        var to = Address(playground.GroupChat, "groupChat");
        await using var stream = new ReplyStream(to, Connector, TimeProvider.System, _ => Task.CompletedTask, () => { });

        stream.Inform("正在检索");
        await SettledAsync(calls => calls.Count > 0);
        stream.Inform("正在核对");
        // Longer than the pace at which it would be told.
        await Task.Delay(2500);
        var attempt = await stream.FinishAsync(to.Begin("message") with { Text = "答复" }, CancellationToken.None);

        Assert.Null(attempt);
        Assert.Contains(Assert.Single(playground.Record.FromBot).Status, new[] { 400, 405 });
        // A second call would never have been answered, nor written down.
        Assert.DoesNotContain(bot.Log, l => l.Contains("did not answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task G89_Without_an_id_from_the_first_call_one_normal_message_comes()
    {
        await using var relay = await ForgetfulRelay.StartAsync(playground);
        bot.Talk.OnTurn = (_, ct) => DraftAsync(ct);
        var asked = playground.Activity("message");
        (asked["text"], asked["serviceUrl"]) = ("充电桩", relay.Url);

        await playground.InjectAsync(asked);
        await playground.SeesAsync("已经建成[1]");

        await SettledAsync(calls => calls.Any(c => (string?)c.Body?["type"] == "message"));
        Assert.Equal(["typing", "message"], playground.Record.FromBot.Select(c => (string?)c.Body!["type"]));
        Assert.Null(playground.Record.FromBot[1].Stream);
    }

    [Fact]
    public async Task E63_A_message_over_a_hundred_kilobytes_arrives_in_parts()
    {
        var words = string.Join('\n', Enumerable.Range(0, 4000).Select(i => $"第{i}条，继续做好有关工作的落实。"));
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Message(AnswerText.Of(words)) { IsGenerated = true });

        await playground.Me.SayAsync(playground.PersonalChat, "全文");
        await playground.SeesAsync("第3999条");

        foreach (var i in new[] { 0, 1000, 2345, 3998 }) Assert.True(playground.Shows($"第{i}条"));
        NothingWasRefused();
    }

    [Fact]
    public async Task E66_A_call_that_is_never_answered_ends_and_holds_up_no_other_conversation()
    {
        var hung = new TaskCompletionSource<SendResult>();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "卡住" ? HangAsync(hung) : ScriptedConversation.Say("没有等：" + turn.Text);

        await playground.Me.SayAsync(playground.PersonalChat, "卡住");
        await Until.TrueAsync(() => bot.Talk.Turns.Any(t => t.Text == "卡住"), "the turn");
        await playground.Me.SayAsync(playground.GroupChat, "别处", mention: true);
        await playground.SeesAsync("没有等：别处");
        Assert.False(hung.Task.IsCompleted);

        Assert.Equal(new SendResult.Lost("Timeout"), await hung.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        await playground.SeesAsync("说完了");
    }

    [Fact]
    public async Task E67_A_conversation_that_nobody_began_is_opened_once_and_taken_up_again()
    {
        var proactive = bot.Services.GetRequiredService<ProactiveMessages>();
        var known = Address(playground.PersonalChat, "personal");
        var (member, tenant) = (playground.Other(3).Id, (string)playground.Config["tenantId"]!);

        var opened = await proactive.OpenAsync(known, member, tenant, CancellationToken.None);
        var again = await proactive.OpenAsync(known, member, tenant, CancellationToken.None);
        var result = await Connector.SendAsync(opened!, opened!.Begin("message") with { Text = "稿件即将到期。" }, SendCare.Important, CancellationToken.None);
        await SettledAsync(calls => calls.Count == 3);

        Assert.Equal(opened.Conversation.Id, again!.Conversation.Id);
        Assert.IsType<SendResult.Sent>(result);
        var calls = playground.Record.FromBot;
        Assert.All(calls, c => Assert.Equal(201, c.Status));
        Assert.True(JsonNode.DeepEquals(calls[0].Body, calls[1].Body));
        Assert.Equal(member, (string?)Assert.Single(calls[0].Body!["members"]!.AsArray())!["id"]);
        Assert.False((bool)calls[0].Body!["isGroup"]!);
        Assert.Equal(tenant, (string?)calls[0].Body!["tenantId"]);
        Assert.Contains(Uri.EscapeDataString(opened.Conversation.Id!), calls[2].Url, StringComparison.Ordinal);
    }

    internal static async IAsyncEnumerable<Reply> DraftAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new Source { Key = "1", Title = "充电设施建设办法", Quote = "每年新建充电桩十个。", Facts = ["云能发〔2025〕1号"] };
        yield return new Reply.Progress("正在检索往年答复");
        await Task.Delay(2000, cancellationToken);
        yield return new Reply.SoFar(AnswerText.Of("充电桩"));
        await Task.Delay(2000, cancellationToken);
        yield return new Reply.Message(new AnswerText().Say("充电桩已经建成").Cite(source).Say("。")) { IsGenerated = true };
    }

    private static System.Text.Json.JsonSerializerOptions ShownText { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ConnectorClient Connector => bot.Services.GetRequiredService<ConnectorClient>();

    // The Playground never answers a chunk that names no stream and is not the first.
    private async IAsyncEnumerable<Reply> HangAsync(TaskCompletionSource<SendResult> ended)
    {
        var to = Address(playground.PersonalChat, "personal");
        ended.SetResult(await Connector.SendAsync(to, StreamPart.Growing(to, "续", null, 2), SendCare.Once, CancellationToken.None));
        yield return Reply.Say("说完了");
    }

    private ConversationAddress Address(string conversation, string type) => new()
    {
        ChannelId = "msteams",
        ServiceUrl = playground.Connector,
        Conversation = new ConversationAccount { Id = conversation, ConversationType = type, TenantId = (string)playground.Config["tenantId"]! },
        Bot = new ChannelAccount { Id = (string)playground.Config["bot"]!["id"]! },
        User = new ChannelAccount { Id = playground.Me.Id },
    };

    private Task SettledAsync(Func<IReadOnlyList<PlaygroundCall>, bool> condition) => Until.TrueAsync(() => condition(playground.Record.FromBot), "the calls of the bot");

    private void NothingWasRefused()
    {
        Assert.All(playground.Record.Calls, c => Assert.InRange(c.Status, 200, 202));
        Assert.DoesNotContain(bot.Log, l => l.Contains("The channel answered", StringComparison.Ordinal));
    }
}
