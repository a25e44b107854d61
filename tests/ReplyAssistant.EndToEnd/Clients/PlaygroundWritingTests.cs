using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>When the bot answers Microsoft's own stand-in for Teams, and what it writes to it.</summary>
public sealed class PlaygroundWritingTests : IClassFixture<ScriptedPlayground>
{
    private readonly TestBot bot;
    private readonly Playground playground;

    public PlaygroundWritingTests(ScriptedPlayground scripted)
    {
        scripted.Forget();
        (bot, playground) = (scripted.Bot, scripted.Playground);
    }

    [Fact]
    public async Task A06_B15_A_message_is_acknowledged_before_it_is_answered_and_its_conversation_comes_back_as_it_was()
    {
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (_, _) => After(model.Task);

        await playground.Me.SayAsync(playground.PersonalChat, "起草");
        await Until.TrueAsync(() => playground.Record.ToBot.Any(c => c.Text == "起草" && c.Status == 202), "the acknowledgement");
        Assert.DoesNotContain(playground.Record.FromBot, c => c.Text?.Contains("写好了", StringComparison.Ordinal) == true);
        model.SetResult();
        await playground.SeesAsync("写好了");

        var asked = playground.Record.ToBot.First(c => c.Text == "起草").Body!["conversation"]!;
        await Until.TrueAsync(() => playground.Record.FromBot.Any(c => c.Text == "写好了"), "the recorded answer");
        var answered = playground.Record.FromBot.First(c => c.Text == "写好了").Body!["conversation"]!;
        Assert.Equal("personal", (string?)asked["conversationType"]);
        foreach (var field in new[] { "id", "conversationType", "tenantId" }) Assert.Equal((string?)asked[field], (string?)answered[field]);
    }

    [Fact]
    public async Task I104_Twenty_five_long_sources_are_taken_ten_at_a_time()
    {
        var text = new AnswerText();
        for (var i = 0; i < 25; i++)
        {
            var source = new Source { Key = $"s{i}", Title = $"第{i}件" + new string('名', 200), Quote = new string('文', 500), Facts = [new string('号', 60), "二", "三", "四"] };
            text.Say($"第{i}句").Cite(source).Say("。\n");
        }
        bot.Talk.OnTurn = (_, _) => ScriptedConversation.Say(new Reply.Message(text) { IsGenerated = true });

        await playground.Me.SayAsync(playground.PersonalChat, "全文");
        await playground.SeesAsync("第24句");
        await Until.TrueAsync(() => Cited().Sum(c => c.Citations) == 25, "all sources in the record");

        // It refuses more than ten in a message, and one without an abstract.
        Assert.All(Cited(), c => Assert.InRange(c.Citations, 1, 10));
        Assert.All(Cited(), c => Assert.InRange(c.Status, 200, 299));
    }

    private List<(int Citations, int Status)> Cited() =>
    [
        .. playground.Record.FromBot
            .Select(c => (Citations: c.Body?["entities"]?.AsArray().Sum(e => e?["citation"]?.AsArray().Count ?? 0) ?? 0, c.Status))
            .Where(c => c.Citations > 0),
    ];

    private static async IAsyncEnumerable<Reply> After(Task task)
    {
        await task;
        yield return Reply.Say("写好了");
    }
}
