using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Quality.Peers;

/// <summary>Saves and removes documents until it is killed, and says before and after each act what it does.</summary>
internal static class KillWorker
{
    /// <summary>A word that no other document has.</summary>
    public static string WordOf(string document) => "zqkill" + document;

    public static async Task RunAsync(string folder, int first, CancellationToken cancellationToken)
    {
        var random = new Random(first);
        await using var store = await SqliteStore.OpenAsync(OurPeer.FileIn(folder), new StoreOptions(), cancellationToken);
        var mine = new List<string>();
        for (var next = first; ; )
        {
            var together = random.Next(4) == 0 ? random.Next(2, 30) : 1;
            var names = Enumerable.Range(next, together).Select(n => $"{n}").ToList();
            next += together;
            await SayAsync("adding", names);
            await store.SaveAllAsync([.. names.Select(n => PeerDocument.Of(Passages(n, random)))], cancellationToken);
            await SayAsync("added", names);
            mine.AddRange(names);
            if (random.Next(3) > 0) continue;

            var gone = mine[random.Next(mine.Count)];
            mine.Remove(gone);
            await SayAsync("removing", [gone]);
            await store.RemoveAsync(PeerDocument.IdOf(gone), cancellationToken);
            await SayAsync("removed", [gone]);
        }
    }

    private static List<PeerPassage> Passages(string name, Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new PeerPassage(
            name, i, $"{WordOf(name)}：第{name}号文件第{i}段，市公园管理处每年整修步道{random.Next(100)}公里，并公布{random.Next(1000)}处设施的维护责任人。"))];

    private static async Task SayAsync(string act, IReadOnlyList<string> names)
    {
        await Console.Out.WriteLineAsync($"{act}\t{string.Join('\t', names)}");
        await Console.Out.FlushAsync();
    }
}
