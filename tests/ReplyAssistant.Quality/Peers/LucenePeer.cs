using System.Diagnostics;

namespace ReplyAssistant.Quality.Peers;

/// <summary>Finds Debian's Lucene and a JDK, and compiles the program of ours that drives it.</summary>
internal sealed class LucenePeer
{
    private const string Jars = "/usr/share/java";

    private static readonly string[] Needed = ["lucene-core", "lucene-analyzers-common", "lucene-analyzers-smartcn"];

    private LucenePeer(IReadOnlyList<string> arguments) => Arguments = arguments;

    /// <summary>What follows `java`; the folder of the index comes last.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Into a folder of its own; nothing is installed.</summary>
    /// <returns>Null with the reason when this machine has no JDK or no Lucene.</returns>
    public static async Task<(LucenePeer? Peer, string Told)> FindAsync(string folder, CancellationToken cancellationToken)
    {
        var jars = Needed.Select(Jar).ToList();
        if (jars.Contains(null)) return (null, $"没有 Lucene（{Jars} 中缺 {string.Join("、", Needed)}；Debian 可装 liblucene8-java），略过这一项。");
        var path = string.Join(Path.PathSeparator, [.. jars, folder]);
        var source = Path.Combine(ProjectFolder.Root, "tests", "ReplyAssistant.Quality", "Peers", "PeerSearch.java");
        try
        {
            using var compiler = Process.Start("javac", ["-encoding", "UTF-8", "-d", folder, "-cp", path, source]);
            await compiler.WaitForExitAsync(cancellationToken);
            if (compiler.ExitCode != 0) return (null, "PeerSearch.java 未能编译，略过 Lucene。");
        }
        // No such program.
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, "没有 JDK（找不到 javac），略过 Lucene。");
        }
        return (new LucenePeer(["-cp", path, "PeerSearch"]), $"对照 {Path.GetFileNameWithoutExtension(jars[0])}，SmartChineseAnalyzer，BM25Similarity 默认参数");
    }

    private static string? Jar(string name) => Directory.Exists(Jars)
        ? Directory.EnumerateFiles(Jars, name + "-*.jar")
            .Where(f => char.IsAsciiDigit(Path.GetFileName(f)[name.Length + 1])).Order(StringComparer.Ordinal).LastOrDefault()
        : null;
}
