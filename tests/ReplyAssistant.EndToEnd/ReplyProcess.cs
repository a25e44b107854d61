using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ReplyAssistant.EndToEnd;

/// <summary>What a run of the real program left behind.</summary>
internal sealed record ReplyRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>What a person was told, line by line.</summary>
    public IReadOnlyList<string> Told => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built `reply` as a process of its own.</summary>
internal static class ReplyProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // Where it was built with all it needs: beside the tests lies a copy without the libraries that ASP.NET's framework brings.
    public static string Dll { get; } = Built("ReplyAssistant.Cli", "reply.dll");

    /// <summary>A program of the solution, of the same configuration as these tests.</summary>
    public static string Built(string project, string program)
    {
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var root = framework;
        while (!File.Exists(Path.Combine(root.FullName, "ReplyAssistant.sln")))
            root = root.Parent ?? throw new InvalidOperationException("No ReplyAssistant.sln above the tests.");
        return Path.Combine(root.FullName, "src", project, "bin", framework.Parent!.Name, framework.Name, program);
    }

    public static Task<ReplyRun> RunAsync(params string[] arguments) => FinishAsync(Start(arguments));

    public static Process Start(params string[] arguments) => StartProgram("dotnet", [Dll, .. arguments]);

    public static Process StartProgram(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public static async Task<ReplyRun> FinishAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ReplyRun(process.ExitCode, await output, await error);
        }
    }
}
