using System.Net;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Without authentication only programs on this machine may call, and no web page may do it in their name.</summary>
internal static class LoopbackOnly
{
    // A page of another origin can post without asking, but not as JSON.
    public static bool Admits(HttpContext context) => IsThisMachine(context) && context.Request.HasJsonContentType();

    /// <summary>From this machine, to a name that only this machine has.</summary>
    public static bool IsThisMachine(HttpContext context)
    {
        var connection = context.Connection;
        if (!IsLoopback(connection.LocalIpAddress) || !IsLoopback(connection.RemoteIpAddress)) return false;
        // A page that had its own name resolve to this machine still sends its own name.
        var host = context.Request.Host.Host;
        return host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
