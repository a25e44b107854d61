using System.Diagnostics;

namespace ReplyAssistant.EndToEnd;

/// <summary>Runs only where a small file system can be mounted in a namespace of its own (Linux with unshare).</summary>
internal sealed class FactWithSmallDiskAttribute : FactAttribute
{
    public FactWithSmallDiskAttribute()
    {
        if (!CanMount()) Skip = "No small file system can be mounted here.";
    }

    private static bool CanMount()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            using var tried = Process.Start("unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"]);
            tried.WaitForExit();
            return tried.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

public sealed class FullDiskTests : Workspace
{
    [FactWithSmallDisk]
    public async Task A_full_disk_is_code_3_and_what_was_in_the_store_stays()
    {
        for (var i = 0; i < 40; i++) Write($"in/{i:00}.txt", Policy(i, paragraphs: 120));
        var before = await StoreAsync(Write("好.txt", Policy(99)));
        Directory.CreateDirectory(At("disk"));

        // The small disk exists only inside; the store is copied onto it, and back when the program has ended.
        var run = await ReplyProcess.FinishAsync(ReplyProcess.StartProgram("unshare",
        [
            "-rm", "sh", "-c",
            """
            mount -t tmpfs -o size=600k tmpfs "$1/disk" && cp "$1/reply.db" "$1/disk/" || exit 99
            dotnet "$2" ingest "$1/in" --store "$1/disk/reply.db"; code=$?
            rm -f "$1"/reply.db*; cp "$1/disk/"reply.db* "$1/"; exit $code
            """,
            "sh", Folder, ReplyProcess.Dll,
        ]));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("磁盘空间不足", Assert.Single(run.Told), StringComparison.Ordinal);
        Assert.Subset((await StoredAsync()).ToHashSet(StringComparer.Ordinal), before.ToHashSet(StringComparer.Ordinal));
    }
}
