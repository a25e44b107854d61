using System.Net;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Files;

/// <summary>What fetching a file came to.</summary>
internal abstract record Fetched
{
    private Fetched() { }

    public sealed record File(ReceivedFile Value) : Fetched;

    /// <param name="Reason">A sentence for the sender.</param>
    public sealed record Refused(string Reason) : Fetched;
}

/// <summary>Downloads what a user sent, from an address that anybody may have written: without our token, within limits.</summary>
internal sealed class FileFetcher(IHttpClientFactory http)
{
    /// <summary>The client whose connections go to public addresses only, and which follows nothing by itself.</summary>
    public const string Client = "files";

    public const int MostBytes = 20 * 1024 * 1024;

    private const int MostRedirects = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private const string Unfetched = "文件未能取得，请重新发送；如仍不行，请把正文粘贴到会话中。";

    public async Task<Fetched> FetchAsync(string? address, string? name, CancellationToken cancellationToken)
    {
        var shown = FileNames.Clean(name);
        if (!FileNames.IsAccepted(shown)) return new Fetched.Refused("只能读取 docx、pdf、txt、html 文件，请转换格式后重新发送。");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            var content = await DownloadAsync(address, limit.Token);
            if (content is null) return new Fetched.Refused(Unfetched);
            if (content.Length > MostBytes) return new Fetched.Refused("文件超过 20 MB，请删减后重新发送。");
            return FileNames.Matches(shown, content)
                ? new Fetched.File(new ReceivedFile(shown, content))
                : new Fetched.Refused($"“{shown}”的内容与扩展名不符，请用原软件另存后重新发送。");
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new Fetched.Refused(Unfetched);
        }
    }

    private async Task<byte[]?> DownloadAsync(string? address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.UserInfo.Length > 0) return null;
            using var response = await http.CreateClient(Client).GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
            {
                address = response.Headers.Location is { } next ? new Uri(url, next).AbsoluteUri : null;
                continue;
            }
            return response.IsSuccessStatusCode ? await ReadAsync(response, cancellationToken) : null;
        }
        return null;
    }

    // One byte more than allowed tells that it is too much, whatever the headers say.
    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (content.Length <= MostBytes && (read = await body.ReadAsync(buffer, cancellationToken)) > 0) content.Write(buffer, 0, read);
        return content.ToArray();
    }
}
