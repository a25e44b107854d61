using System.Buffers;
using Microsoft.Extensions.Options;

namespace ReplyAssistant.Bot.Sending;

/// <summary>The one place that says which hosts may be sent to, and so be given the bot's token.</summary>
internal sealed class ServiceUrlGate(IOptions<BotOptions> options)
{
    // trafficmanager.net is shared by all of Azure's customers: only the exact name is the channel's.
    private static readonly string[] Exact =
    [
        "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us",
    ];

    private static readonly string[] Below = [".botframework.com", ".botframework.azure.us", ".botframework.azure.cn"];

    // What channels write, and nothing that two readers of addresses could take for two things: no space, no "@", nothing that
    // turns into "/" or "." when a name is put into ASCII.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/[]%+=,;");

    public bool IsTrusted(string serviceUrl) =>
        serviceUrl.AsSpan().IndexOfAnyExcept(Allowed) < 0
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
        && (IsChannel(url) || IsThisMachine(url));

    /// <summary>Loopback never gets a token unless it was named for a test.</summary>
    public bool MayHaveToken(Uri address) => !options.Value.IsAnonymous && (IsChannel(address) || IsListedLoopback(address));

    private bool IsChannel(Uri url) =>
        url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort
        && (Exact.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase)
            || Below.Any(b => url.IdnHost.EndsWith(b, StringComparison.OrdinalIgnoreCase))
            || options.Value.TrustedServiceHosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase));

    // With authentication off, whoever can reach the endpoint is on this machine, and so is what it asks to be answered at.
    private bool IsThisMachine(Uri url) => options.Value.IsAnonymous ? url.IsLoopback && IsWeb(url) : IsListedLoopback(url);

    private bool IsListedLoopback(Uri url) => url.IsLoopback && IsWeb(url) && options.Value.TrustedServiceHosts.Any(h =>
        Uri.TryCreate(h, UriKind.Absolute, out var listed) && Uri.Compare(listed, url, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0);

    private static bool IsWeb(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;
}
