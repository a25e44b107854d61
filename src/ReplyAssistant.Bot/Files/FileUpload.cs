using System.Net.Http.Headers;

namespace ReplyAssistant.Bot.Files;

/// <summary>Puts a file into a OneDrive upload session: without our token, to SharePoint only.</summary>
internal sealed class FileUpload(IHttpClientFactory http)
{
    // Up to 4 MB in one piece; above, in multiples of 320 KiB.
    private const int OnePiece = 4 * 1024 * 1024;
    private const int Piece = 10 * 320 * 1024;

    private static readonly string[] Hosts = [".sharepoint.com", ".sharepoint.us", ".sharepoint.cn"];

    public static bool IsAllowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.UserInfo.Length == 0
        && Hosts.Any(h => url.IdnHost.EndsWith(h, StringComparison.OrdinalIgnoreCase));

    /// <returns>False when the address is none that a file is given to, or the session did not take it.</returns>
    public async Task<bool> PutAsync(string? address, byte[] content, CancellationToken cancellationToken)
    {
        if (!IsAllowed(address) || content.Length == 0) return false;
        var size = content.Length <= OnePiece ? content.Length : Piece;
        for (var start = 0; start < content.Length; start += size)
        {
            var end = Math.Min(start + size, content.Length);
            using var piece = new ByteArrayContent(content, start, end - start);
            piece.Headers.ContentRange = new ContentRangeHeaderValue(start, end - 1, content.Length);
            piece.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            try
            {
                using var response = await http.CreateClient(FileFetcher.Client).PutAsync(new Uri(address!), piece, cancellationToken);
                if (!response.IsSuccessStatusCode) return false;
            }
            catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return false;
            }
        }
        return true;
    }
}
