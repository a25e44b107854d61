using System.Diagnostics;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>Microsoft's own clients, fetched once by their lock file.</summary>
internal static class NodeClients
{
    private static readonly Lazy<Task<string>> Fetched = new(FetchAsync);

    private static string Folder { get; } = FindFolder();

    /// <summary>The folder with the scripts and node_modules.</summary>
    public static Task<string> ReadyAsync() => Fetched.Value;

    public static ProcessStartInfo Node(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>The scripts end when nothing more can be said to them.</summary>
    public static async ValueTask EndAsync(Process process)
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private static async Task<string> FetchAsync()
    {
        if (File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"))) return Folder;
        var start = Node(Folder, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        start.FileName = "npm";
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        return process.ExitCode == 0 ? Folder : throw new InvalidOperationException("npm ci failed: " + await said);
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReplyAssistant.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No ReplyAssistant.sln above the tests.");
        return Path.Combine(folder.FullName, "tests", "ReplyAssistant.EndToEnd", "Clients");
    }
}
