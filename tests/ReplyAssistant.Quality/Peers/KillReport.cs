using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Quality.Peers;

/// <summary>Kills a process that ingests, merges and removes, again and again, and looks at what is left.</summary>
internal sealed class KillReport(int times, TextWriter output)
{
    private const int LongestLife = 1500;

    // All are looked for by name each time; found by their word are those of the last life and some older ones.
    private const int OlderLookedFor = 40;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reply-kill-");
    private readonly Random random = new(20261123);
    private readonly HashSet<string> committed = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];
    private int acts;
    private int cutAdditions;

    public async Task<int> PrintAsync(CancellationToken cancellationToken)
    {
        for (var life = 0; life < times; life++)
        {
            var said = await LiveAsync(life * 1_000_000, cancellationToken);
            await CheckAsync(life, said, everything: life == times - 1, cancellationToken);
        }
        await output.WriteLineAsync($"kill -9 {times} 次：提交 {acts} 次，其中断在提交途中 {cutAdditions} 次，现有 {committed.Count} 份，差错 {faults.Count} 处");
        foreach (var fault in faults.Take(10)) await output.WriteLineAsync("  " + fault);
        folder.Delete(recursive: true);
        return faults.Count == 0 ? 0 : 1;
    }

    /// <returns>What the process said up to its end, act and names.</returns>
    private async Task<List<string[]>> LiveAsync(int first, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillReport).Assembly.Location, "victim", folder.FullName, $"{first}"])
        {
            UseShellExecute = false, RedirectStandardOutput = true,
        };
        using var victim = Process.Start(start)!;
        var said = new List<string[]>();
        Task? killing = null;
        while (await victim.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            said.Add(line.Split('\t'));
            killing ??= KillLaterAsync(victim, random.Next(1, LongestLife), cancellationToken);
        }
        if (killing is not null) await killing;
        await victim.WaitForExitAsync(cancellationToken);
        return said;
    }

    private static async Task KillLaterAsync(Process victim, int milliseconds, CancellationToken cancellationToken)
    {
        await Task.Delay(milliseconds, cancellationToken);
        victim.Kill();
    }

    private async Task CheckAsync(int life, List<string[]> said, bool everything, CancellationToken cancellationToken)
    {
        if (said.Count == 0) faults.Add($"第 {life} 次：进程没有开始工作");
        acts += said.Count(s => s[0] is "added" or "removed");
        foreach (var act in said)
        {
            if (act[0] == "added") committed.UnionWith(act[1..]);
            if (act[0] == "removed") committed.ExceptWith(act[1..]);
        }
        // The last act may have been committed without the process living to say so; then all of it is there, or nothing.
        string[] open = said is [.., ["adding" or "removing", ..] last] ? last[1..] : [];
        if (open.Length > 0) cutAdditions++;

        Integrity(life);
        await using var store = await SqliteStore.OpenAsync(OurPeer.FileIn(folder.FullName), new StoreOptions(), cancellationToken);
        var listed = (await store.ListAsync(cancellationToken)).Select(d => Path.GetFileName(d.Path)).ToHashSet(StringComparer.Ordinal);
        var there = open.Count(listed.Contains);
        if (there != 0 && there != open.Length) faults.Add($"第 {life} 次：一次提交只留下一部分（{there}/{open.Length}）");
        committed.ExceptWith(open);
        committed.UnionWith(open.Where(listed.Contains));
        if (!committed.SetEquals(listed))
            faults.Add($"第 {life} 次：丢失 {committed.Except(listed).Count()} 份，多出 {listed.Except(committed).Count()} 份");
        await FindAsync(life, store, said, everything, cancellationToken);
    }

    private async Task FindAsync(int life, SqliteStore store, List<string[]> said, bool everything, CancellationToken cancellationToken)
    {
        var names = said.SelectMany(s => s[1..]).ToHashSet(StringComparer.Ordinal);
        names.UnionWith(everything ? committed : committed.OrderBy(_ => random.Next()).Take(OlderLookedFor));
        foreach (var name in names)
        {
            var hits = await store.SearchAsync(new PassageQuery { Text = KillWorker.WordOf(name), Top = 10 }, cancellationToken);
            var isFound = hits.Any(h => Path.GetFileName(h.Document.Path) == name);
            if (isFound != committed.Contains(name)) faults.Add($"第 {life} 次：{name} 号{(isFound ? "不该找到而找到" : "该找到而没有找到")}");
        }
    }

    private void Integrity(int life)
    {
        using var connection = new SqliteConnection($"Data Source={OurPeer.FileIn(folder.FullName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() is not "ok") faults.Add($"第 {life} 次：integrity_check 不通过");
        command.CommandText = "PRAGMA foreign_key_check";
        if (command.ExecuteScalar() is not null) faults.Add($"第 {life} 次：foreign_key_check 不通过");
    }
}
