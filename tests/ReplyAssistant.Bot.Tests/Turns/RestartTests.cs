using System.Runtime.CompilerServices;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Turns;

/// <summary>Section F of the checklist: what was accepted is answered also after the program broke off, and said once.</summary>
public sealed class RestartTests
{
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

    private static async IAsyncEnumerable<Reply> SaidThenForever([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Reply.Say("开始");
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
