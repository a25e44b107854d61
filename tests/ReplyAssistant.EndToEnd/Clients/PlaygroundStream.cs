using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>What the Playground tells its page, as it comes.</summary>
internal sealed class PlaygroundStream : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private Task listening = Task.CompletedTask;

    public ConcurrentQueue<JsonNode> Told { get; } = new();

    public async Task ConnectAsync(Uri address)
    {
        await socket.ConnectAsync(address, CancellationToken.None);
        listening = ListenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await listening;
        socket.Dispose();
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[1024 * 1024];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                using var whole = new MemoryStream();
                WebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                    whole.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Text) Told.Enqueue(JsonNode.Parse(whole.ToArray())!);
            }
        }
        catch (WebSocketException)
        {
            // The Playground has been stopped.
        }
        catch (OperationCanceledException)
        {
            // So have we.
        }
    }
}
