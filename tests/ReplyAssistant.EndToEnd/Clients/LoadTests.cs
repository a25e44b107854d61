using ReplyAssistant.Quality.Load;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>A small measure of what ReplyAssistant.Quality -- bot works the bot with; correctness only, no times.</summary>
public sealed class LoadTests : Workspace
{
    private static readonly LoadOptions small = new() { Seconds = 5, Conversations = 20, MessagesPerSecond = 20, Passages = 300 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Under_load_everything_is_answered_once_and_in_order_also_when_the_program_is_killed_in_the_middle(bool killed)
    {
        var corpus = Path.Combine(Shared.ProjectRoot(), "corpus");
        await LoadStore.BuildAsync(corpus, Store, small.Passages, CancellationToken.None);
        await using var connector = await LoadConnector.StartAsync();
        await using var bot = await BotProcess.StartAsync(Store, CancellationToken.None);
        using var run = new LoadRun(bot, connector, await LoadScript.ReadAsync(corpus, CancellationToken.None), small);

        var sending = run.SendAsync(CancellationToken.None);
        if (killed)
        {
            await Task.Delay(TimeSpan.FromSeconds(small.Seconds / 2.0));
            await bot.KillAsync(CancellationToken.None);
            await bot.StartAsync(CancellationToken.None);
        }
        await sending;
        await run.SettleAsync(CancellationToken.None);

        var tally = LoadTally.Of([.. run.Accepted], [.. connector.Messages]);
        Assert.Equal(small.Seconds * small.MessagesPerSecond, tally.Accepted);
        Assert.True(tally.IsFaultless, tally.ToString());
    }

    [Fact]
    public void What_is_lost_said_twice_or_out_of_order_is_counted()
    {
        Accepted[] accepted = [new("a", 0, 0, "帮助", 0), new("b", 0, 1, "帮助", 0), new("c", 1, 0, LoadScript.Draft, 0), new("d", 2, 0, "帮助", 0)];
        Heard[] heard = [Say("b", "x", 1), Say("a", "x", 2), Say("a", "x", 3), Say("c", "x", 4), Say("z", "x", 5)];

        var tally = LoadTally.Of(accepted, heard);

        Assert.Equal((4, 3, 2, 1, 1, 1), (tally.Accepted, tally.Answered, tally.Lost, tally.Twice, tally.OutOfOrder, tally.Strange));
        Assert.False(tally.IsFaultless);
    }

    private static Heard Say(string to, string print, long at) => new(to, print, at) { IsDraftsEnd = false, IsFailure = false };
}
