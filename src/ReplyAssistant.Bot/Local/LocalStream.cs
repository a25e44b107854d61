using System.Net.WebSockets;
using System.Text;
using ReplyAssistant.Bot.Activities;

namespace ReplyAssistant.Bot.Local;

/// <summary>Sends a conversation's activities over a WebSocket as they come, until the client leaves.</summary>
internal sealed class LocalStream(LocalChannel channel, DirectLineRoutes routes, WebSocket socket, string origin)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    public async Task RunAsync(string conversation, long after, CancellationToken cancellationToken)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(ends);
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var added = channel.Listen(conversation);
                var set = await routes.SetAsync(conversation, origin, after, ends.Token);
                if (set["activities"]!.AsArray().Count > 0)
                {
                    after = long.Parse(set["watermark"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
                    await socket.SendAsync(Encoding.UTF8.GetBytes(set.ToJsonString(BotJson.Wire.Options)), WebSocketMessageType.Text, endOfMessage: true, ends.Token);
                    continue;
                }
                await Task.WhenAny(added, Task.Delay(Quiet, ends.Token));
            }
        }
        // The client has gone; what it has not seen it will ask for.
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
        finally
        {
            await ends.CancelAsync();
            await reading;
        }
    }

    // A client says nothing here but its pings.
    private async Task ReadAsync(CancellationTokenSource ends)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer, ends.Token)).MessageType != WebSocketMessageType.Close) { }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Gone without saying so.
        }
        await ends.CancelAsync();
    }
}
