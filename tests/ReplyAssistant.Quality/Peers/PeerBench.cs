namespace ReplyAssistant.Quality.Peers;

/// <summary>The peers of one run and the files that they are given.</summary>
internal sealed class PeerBench : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reply-peers-");
    private readonly List<PeerRun> peers = [];

    public PeerRun Ours => peers[0];

    public PeerRun? Lucene => peers.Find(p => p.Name == PeerNames.Lucene);

    public IReadOnlyList<PeerRun> All => peers;

    public static async Task<PeerBench> OpenAsync(bool withFts5, TextWriter output, CancellationToken cancellationToken)
    {
        var bench = new PeerBench();
        bench.peers.Add(bench.OfThisProgram(PeerNames.Ours, "ours"));
        var (lucene, told) = await LucenePeer.FindAsync(bench.Folder("classes"), cancellationToken);
        await output.WriteLineAsync(told);
        if (lucene is not null) bench.peers.Add(new PeerRun(PeerNames.Lucene, "java", lucene.Arguments, bench.Folder("lucene")));
        if (withFts5) bench.peers.Add(bench.OfThisProgram(PeerNames.Fts5, "fts5"));
        return bench;
    }

    public string Write(string name, IEnumerable<string> lines)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllLines(file, lines);
        return file;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in peers) await peer.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private PeerRun OfThisProgram(string name, string subfolder) =>
        new(name, "dotnet", [typeof(PeerBench).Assembly.Location, "peer", name], Folder(subfolder));

    private string Folder(string name) => folder.CreateSubdirectory(name).FullName;
}
