using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ReplyAssistant.Quality.Peers;

/// <summary>What a peer gave for one question.</summary>
internal sealed record PeerAnswer(string Question, double Milliseconds, IReadOnlyList<string> Keys);

/// <summary>A running peer, seen from outside.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    private readonly Process process;

    private PeerProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public static PeerProcess Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return new PeerProcess(Process.Start(start)!);
    }

    public async Task<IReadOnlyList<string>> AskAsync(string line, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        var answer = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } told)
        {
            if (told == ".") return answer;
            answer.Add(told);
        }
        throw new InvalidOperationException($"A peer ended while it was asked to {line.Split('\t')[0]}.");
    }

    public async Task<IReadOnlyList<double>> TimesAsync(string line, CancellationToken cancellationToken) =>
        [.. (await AskAsync(line, cancellationToken)).Select(Number)];

    public async Task<IReadOnlyList<PeerAnswer>> QueriesAsync(string file, CancellationToken cancellationToken) =>
        [.. (await AskAsync($"queries\t{file}", cancellationToken)).Select(line => line.Split('\t'))
            .Select(fields => new PeerAnswer(fields[0], Number(fields[1]), fields[2..]))];

    /// <summary>The most memory that the process has had in use so far, in bytes; 0 where the system does not tell.</summary>
    public long PeakMemory()
    {
        var status = $"/proc/{process.Id}/status";
        if (!File.Exists(status)) return 0;
        var line = File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
