using System.Diagnostics;
using System.Globalization;

namespace ReplyAssistant.Quality.Peers;

/// <summary>A peer in a process of its own: reads what to do from standard input, one line each, and ends every answer with a line of one dot.</summary>
internal static class PeerWorker
{
    public static async Task<int> RunAsync(string name, string folder, CancellationToken cancellationToken)
    {
        await using IPeer peer = name == PeerNames.Ours
            ? await OurPeer.OpenAsync(folder, cancellationToken)
            : await Fts5Peer.OpenAsync(folder, cancellationToken);
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            await AnswerAsync(peer, line.Split('\t'), cancellationToken);
            await Console.Out.WriteLineAsync(".");
        }
        return 0;
    }

    private static async Task AnswerAsync(IPeer peer, string[] asked, CancellationToken cancellationToken)
    {
        switch (asked)
        {
            case ["build", var file]:
                await TimeAsync(() => peer.BuildAsync(PeerPassage.Documents(PeerPassage.Read(file)), cancellationToken));
                break;
            case ["add", var file]:
                var documents = PeerPassage.Documents(PeerPassage.Read(file)).ToList();
                await TimeAsync(() => peer.AddAsync(documents, cancellationToken));
                break;
            case ["each", var file]:
                foreach (var document in PeerPassage.Documents(PeerPassage.Read(file)))
                    await TimeAsync(() => peer.AddAsync([document], cancellationToken));
                break;
            case ["remove", var file]:
                foreach (var document in File.ReadLines(file)) await peer.RemoveAsync(document, cancellationToken);
                break;
            case ["queries", var file]:
                foreach (var line in File.ReadLines(file)) await SearchAsync(peer, line.Split('\t'), cancellationToken);
                break;
            case ["bytes"]:
                await Console.Out.WriteLineAsync((await peer.BytesAsync(cancellationToken)).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException(string.Join(' ', asked), nameof(asked));
        }
    }

    private static async Task SearchAsync(IPeer peer, string[] asked, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var keys = await peer.SearchAsync(asked[1], cancellationToken);
        var took = watch.Elapsed.TotalMilliseconds;
        await Console.Out.WriteLineAsync(string.Join('\t', [asked[0], took.ToString(CultureInfo.InvariantCulture), .. keys]));
    }

    private static async Task TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        await Console.Out.WriteLineAsync(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }
}

internal static class PeerNames
{
    public const string Ours = "ReplyAssistant";
    public const string Fts5 = "SQLite FTS5";
    public const string Lucene = "Lucene SmartCN";
}
