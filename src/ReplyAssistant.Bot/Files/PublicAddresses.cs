using System.Net;
using System.Net.Sockets;

namespace ReplyAssistant.Bot.Files;

/// <summary>Connects to public addresses only: an address that a user sends must not reach into the bureau's own network.</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Inner =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/3"),
        // Azure's own agent, on each of its machines; the address looks like any other.
        IPNetwork.Parse("168.63.129.16/32"),
        // Documentation, and the two tunnels that carry an IPv4 address inside.
        IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2001::/32"), IPNetwork.Parse("2002::/16"),
    ];

    // All of IPv6 that has been given out to anybody; translators, site-local and the rest lie outside.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && !Global.Contains(plain)) return false;
        return !Array.Exists(Inner, n => n.Contains(plain));
    }

    /// <summary>Resolves and connects in one step, so that the name cannot mean another machine in between.</summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var address = Array.Find(addresses, IsPublic) ?? throw new HttpRequestException("The address is not a public one.");
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }
}
