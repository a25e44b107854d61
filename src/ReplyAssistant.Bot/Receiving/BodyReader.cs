using System.Buffers;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Reads a request's body within limits of size and time.</summary>
internal static class BodyReader
{
    // Channels send some kilobytes; a pasted proposal some hundred.
    public const int MostBytes = 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <returns>Null when it is too large.</returns>
    /// <exception cref="OperationCanceledException">It came too slowly, or the client went away.</exception>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes) return null;
        // The server's own floor would let a body drip for over an hour.
        if (request.HttpContext.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        var reader = request.BodyReader;
        // A read that is broken off by a token leaves the reader in the middle of it, and the server logs a fault when it clears up.
        await using var ending = limit.Token.Register(reader.CancelPendingRead);
        while (true)
        {
            var read = await reader.ReadAsync(CancellationToken.None);
            if (read.IsCompleted || read.IsCanceled || read.Buffer.Length > MostBytes)
            {
                var body = read is { IsCanceled: false, Buffer.Length: <= MostBytes } ? read.Buffer.ToArray() : null;
                reader.AdvanceTo(body is null ? read.Buffer.Start : read.Buffer.End, read.Buffer.End);
                limit.Token.ThrowIfCancellationRequested();
                return body;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
