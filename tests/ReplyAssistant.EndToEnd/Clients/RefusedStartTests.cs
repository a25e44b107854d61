using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>What an administrator reads when the program does not start: sentences, and an exit code for the unit file.</summary>
public sealed class RefusedStartTests
{
    [Fact]
    public async Task A_taken_port_is_said_in_a_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (code, error) = await StartAsync("--urls", $"http://{taken.LocalEndpoint}");

        Assert.Equal(3, code);
        Assert.Contains("监听地址已被占用", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_profile_is_said_in_a_sentence()
    {
        var (code, error) = await StartAsync("--urls", "http://127.0.0.1:0", "--Bot:Profile", "nowhere.yaml");

        Assert.Equal(2, code);
        Assert.Equal("找不到单位配置文件“nowhere.yaml”，请检查所写的路径。", error.Trim());
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_said_one_a_line()
    {
        var (code, error) = await StartAsync("--urls", "http://127.0.0.1:0", "--Bot:AppType", "Foo", "--Bot:Cloud", "Mars");

        Assert.Equal(2, code);
        Assert.Equal(2, error.Trim().Split('\n').Length);
        Assert.Contains("Bot:AppType", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> StartAsync(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("reply-refused-").FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "reply-bot.dll"), .. arguments])
        {
            UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true,
        };
        start.Environment["XDG_DATA_HOME"] = folder;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        return (process.ExitCode, error);
    }
}
