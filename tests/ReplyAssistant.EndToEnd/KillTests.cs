using System.Globalization;
using System.Security.Cryptography;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.EndToEnd;

/// <summary>The program is killed at any moment, in the middle of a document or of a merge.</summary>
public sealed class KillTests : Workspace
{
    private const int Files = 120;

    // Files that change before each run, so that there is always something to write, to delete and to merge.
    private const int Changed = 12;

    // A few for every run of the tests; REPLY_KILL_ROUNDS=100 for a thorough one.
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("REPLY_KILL_ROUNDS") ?? "4", CultureInfo.InvariantCulture);

    private readonly Random random = new(20261123);

    [Fact]
    public async Task What_was_committed_is_found_after_a_kill_and_nothing_else()
    {
        for (var i = 0; i < Files; i++) Write($"in/{i:000}.txt", Policy(i, paragraphs: 20));
        IReadOnlyDictionary<string, string> before = new Dictionary<string, string>();
        for (var round = 0; round < Rounds; round++)
        {
            var changed = Enumerable.Range(0, Changed).Select(_ => random.Next(Files)).ToHashSet();
            foreach (var i in changed) Write($"in/{i:000}.txt", Policy(((round + 1) * 1000) + i, paragraphs: 20));

            using (var process = ReplyProcess.Start("ingest", At("in"), "--store", Store))
            {
                await Task.Delay(random.Next(300, 3000));
                process.Kill();
                await process.WaitForExitAsync();
            }
            var after = await WholeAsync();

            // The edition that was committed, or the one that lies there now: never half of it, never none.
            foreach (var (path, id) in before) Assert.Contains(after.GetValueOrDefault(path), new[] { id, IdOf(path) });
            before = after;
        }

        var last = await ReplyProcess.RunAsync("ingest", At("in"), "--store", Store, "--json");
        Assert.Equal(0, last.ExitCode);
        Assert.Equal(Files, (await WholeAsync()).Count);
    }

    /// <summary>What the store holds, after asking the index for each document.</summary>
    private async Task<IReadOnlyDictionary<string, string>> WholeAsync()
    {
        if (!File.Exists(Store)) return new Dictionary<string, string>();
        SqliteStore store;
        try
        {
            store = await SqliteStore.OpenAsync(Store, new StoreOptions { ReadOnly = true }, CancellationToken.None);
        }
        // Killed between the file's appearance and its first transaction.
        catch (StoreException)
        {
            return new Dictionary<string, string>();
        }
        await using var _ = store;
        var documents = await store.ListAsync(CancellationToken.None);
        Assert.Equal(documents.Sum(d => d.PassageCount), (await store.StatisticsAsync([], CancellationToken.None)).Passages);
        foreach (var document in documents)
        {
            var passage = (await store.PassagesAsync(document.Id, CancellationToken.None))[0];
            var hits = await store.SearchAsync(
                new PassageQuery { Text = passage.Text, Document = document.Id, Top = 200 }, CancellationToken.None);
            Assert.Contains(hits, hit => hit.Passage.Ordinal == passage.Ordinal);
        }
        return documents.ToDictionary(d => d.Path, d => d.Id);
    }

    private static string IdOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16];
}
