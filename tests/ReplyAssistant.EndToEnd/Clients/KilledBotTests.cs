using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The real program, killed in the middle of its work.</summary>
public sealed class KilledBotTests : IDisposable
{
    private const int Conversations = 20;

    private static readonly HttpClient Http = new();

    private readonly string folder = Directory.CreateTempSubdirectory("reply-killed-").FullName;
    private readonly int port = Playground.FreePort();
    private Process? bot;

    [Fact]
    public async Task F72_After_kill_9_every_accepted_message_is_answered_once_and_in_order()
    {
        await using var cloud = await FakeCloud.StartAsync();
        // After the first answers the channel hangs, so that much is still to be done when the blow falls, on any machine.
        var taken = 0;
        cloud.OnCall = _ => new Answer(201, """{"id":"m"}""", Delay: TimeSpan.FromSeconds(Interlocked.Increment(ref taken) > 40 ? 10 : 0));
        await StartAsync();
        var accepted = new List<string>();
        for (var n = 0; n < 6; n++)
        {
            for (var c = 0; c < Conversations; c++)
            {
                if (await SayAsync(cloud, $"c{c}", $"i{c}-{n}")) accepted.Add($"i{c}-{n}");
            }
        }
        var before = cloud.Calls.Count;
        bot!.Kill();
        await bot.WaitForExitAsync();
        await Task.Delay(300);
        cloud.OnCall = _ => new Answer(201, """{"id":"m"}""");

        await StartAsync();
        await Until.TrueAsync(() => cloud.Calls.Count >= accepted.Count, $"{accepted.Count} answers, have {cloud.Calls.Count}", 60);
        await Task.Delay(500);

        Assert.Equal(Conversations * 6, accepted.Count);
        Assert.InRange(before, 0, accepted.Count - 1);
        var answered = cloud.Calls.Select(c => c.Json.GetProperty("replyToId").GetString()!).ToList();
        Assert.Equal(accepted.Order(StringComparer.Ordinal), answered.Order(StringComparer.Ordinal));
        for (var c = 0; c < Conversations; c++)
            Assert.Equal(Enumerable.Range(0, 6).Select(n => $"i{c}-{n}"), answered.Where(a => a.StartsWith($"i{c}-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task C44_The_program_refuses_to_start_openly_with_a_sentence()
    {
        using var process = Process.Start(Program("http://0.0.0.0:0"))!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("Bot:AppId", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (bot is { HasExited: false })
        {
            bot.Kill();
            bot.WaitForExit();
        }
        bot?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private ProcessStartInfo Program(string url)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "reply-bot.dll"), "--urls", url, "--Bot:Store", Path.Combine(folder, "reply.db") })
            start.ArgumentList.Add(argument);
        return start;
    }

    private async Task StartAsync()
    {
        bot?.Dispose();
        bot = Process.Start(Program($"http://127.0.0.1:{port}"))!;
        bot.OutputDataReceived += (_, _) => { };
        bot.ErrorDataReceived += (_, _) => { };
        bot.BeginOutputReadLine();
        bot.BeginErrorReadLine();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var ready = await Http.GetAsync(new Uri($"http://127.0.0.1:{port}/healthz/ready"));
                if (ready.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (tries < 300)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
    }

    private async Task<bool> SayAsync(FakeCloud cloud, string conversation, string id)
    {
        var message = new JsonObject
        {
            ["type"] = "message", ["id"] = id, ["channelId"] = "emulator", ["serviceUrl"] = cloud.Url, ["from"] = new JsonObject { ["id"] = "u" },
            ["recipient"] = new JsonObject { ["id"] = "b" }, ["conversation"] = new JsonObject { ["id"] = conversation }, ["text"] = "帮助",
        };
        using var body = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri($"http://127.0.0.1:{port}/api/messages"), body);
        return response.StatusCode == HttpStatusCode.Accepted;
    }
}
