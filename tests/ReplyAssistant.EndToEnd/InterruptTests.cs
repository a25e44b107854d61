using System.Diagnostics;

namespace ReplyAssistant.EndToEnd;

public sealed class InterruptTests : Workspace
{
    // Some seconds of work on a fast machine: documents are committed together, every half second.
    private const int Files = 800;

    [Fact]
    public async Task After_ctrl_c_in_the_middle_a_second_run_finishes_the_work()
    {
        for (var i = 0; i < Files; i++) Write($"in/{i:000}.txt", Policy(i, paragraphs: 60));

        var process = ReplyProcess.Start("ingest", At("in"), "--store", Store, "--json");
        while (!process.HasExited && (File.Exists(Store) ? (await StoredOrNoneAsync()).Count : 0) < 3) await Task.Delay(20);
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync();
        var first = await ReplyProcess.FinishAsync(process);
        var half = await StoredAsync();
        var second = await ReplyProcess.RunAsync("ingest", At("in"), "--store", Store, "--json");

        Assert.Equal(3, first.ExitCode);
        Assert.Contains("已中断", Assert.Single(first.Told), StringComparison.Ordinal);
        Assert.Equal("", first.Output);
        Assert.InRange(half.Count, 3, Files - 1);
        Assert.Equal(0, second.ExitCode);
        Assert.Equal(half.Count, second.Json.GetProperty("skipped").GetInt32());
        Assert.Equal(Files - half.Count, second.Json.GetProperty("documents").GetInt32());
        Assert.Equal(Files, (await StoredAsync()).Count);
    }

    /// <summary>Between the file's appearance and its first transaction there is nothing to read yet.</summary>
    private async Task<IReadOnlyList<string>> StoredOrNoneAsync()
    {
        try
        {
            return await StoredAsync();
        }
        catch (Storage.StoreException)
        {
            return [];
        }
    }
}
