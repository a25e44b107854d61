using System.Net;

namespace ReplyAssistant.Bot;

/// <summary>The settings allow anybody to talk to the bot from outside.</summary>
internal sealed class OpenBotException(string address) : Exception(
    $"没有设置 Bot:AppId，机器人不验证来访者，只能在本机使用；请把监听地址“{address}”改为 http://127.0.0.1:端口，或设置应用 ID 和密钥。");

/// <summary>Looks at the addresses that the program is about to listen at.</summary>
internal static class BoundAddresses
{
    /// <exception cref="OpenBotException">One of them can be reached from other machines.</exception>
    public static void MustBeLoopback(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"] ?? "");
        string?[] ports = [configuration["http_ports"], configuration["https_ports"]];
        // A bare port is every address of the machine; where addresses are given it does not count.
        var open = ports.OfType<string>().Where(p => p.Length > 0 && urls.Length == 0).Select(p => $"*:{p}");
        if (urls.Concat(endpoints).Where(u => !IsLoopback(u)).Concat(open).FirstOrDefault() is { } address) throw new OpenBotException(address);
    }

    private static bool IsLoopback(string address)
    {
        // "*" and "+" are no hosts, and mean all of them.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return false;
        return url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
