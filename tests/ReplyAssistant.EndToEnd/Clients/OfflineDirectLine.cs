using System.Diagnostics;
using System.Net.Sockets;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>The npm package offline-directline, which stands between Web Chat and a bot where there is no Azure.</summary>
internal sealed class OfflineDirectLine : IAsyncDisposable
{
    private readonly Process process;

    private OfflineDirectLine(Process process, int port) => (this.process, Url) = (process, $"http://127.0.0.1:{port}");

    public string Url { get; }

    public static async Task<OfflineDirectLine> StartAsync(string bot)
    {
        var port = Playground.FreePort();
        var started = Process.Start(NodeClients.Node(await NodeClients.ReadyAsync(), "odl.js", $"{port}", bot + "/api/messages"))!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync("127.0.0.1", port);
                return new OfflineDirectLine(started, port);
            }
            catch (SocketException) when (tries < 300 && !started.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public ValueTask DisposeAsync() => NodeClients.EndAsync(process);
}
