using System.Net;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Without authentication only programs on this machine may call, and no web page may do it in their name.</summary>
internal static class LoopbackOnly
{
    // Through a proxy on this machine the whole world would come from loopback; each kind of proxy leaves one of these.
    private static readonly string[] OfProxies = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    // A page of another origin can post without asking, but not as JSON.
    public static bool Admits(HttpContext context) =>
        IsThisMachine(context) && IsOwnOrigin(context.Request) && context.Request.HasJsonContentType();

    /// <summary>From this machine, to a name that only this machine has.</summary>
    public static bool IsThisMachine(HttpContext context)
    {
        var connection = context.Connection;
        if (!IsLoopback(connection.LocalIpAddress) || !IsLoopback(connection.RemoteIpAddress)) return false;
        if (Array.Exists(OfProxies, context.Request.Headers.ContainsKey)) return false;
        // A page that had its own name resolve to this machine still sends its own name.
        var host = context.Request.Host.Host;
        return host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    /// <summary>A browser names the page's origin wherever another one could be meant; a program names none.</summary>
    public static bool IsOwnOrigin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none")) return false;
        return request.Headers.Origin switch
        {
            [] => true,
            [{ } origin] => string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
