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
        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, limit.Token)) > 0)
        {
            if (body.Length + read > MostBytes) return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }
}
