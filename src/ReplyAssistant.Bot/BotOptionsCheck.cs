using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Sending;

namespace ReplyAssistant.Bot;

/// <summary>Says at the start what is wrong with the settings, one sentence a mistake.</summary>
internal sealed class BotOptionsCheck : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var mistakes = Identity(options).Concat(Lists(options)).Concat(Addresses(options)).Concat(Limits(options.Work)).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Identity(BotOptions options)
    {
        if (options.IsAnonymous)
        {
            if (options.AppSecret.Length > 0) yield return "设置了 Bot:AppSecret 而没有 Bot:AppId，请写明应用 ID，或删去密钥。";
            yield break;
        }
        if (!Guid.TryParseExact(options.AppId, "D", out _)) yield return "Bot:AppId 应是一个 GUID，请从机器人的注册信息中复制。";
        if (options.TenantId.Length > 0 && !Guid.TryParseExact(options.TenantId, "D", out _))
            yield return "Bot:TenantId 应是一个 GUID，请从目录（租户）信息中复制。";
        if (options.AppType != AppType.MultiTenant && options.TenantId.Length == 0)
            yield return "单租户和托管标识的应用须写明 Bot:TenantId。";
        foreach (var mistake in Proof(options)) yield return mistake;
    }

    private static IEnumerable<string> Proof(BotOptions options)
    {
        var proofs = new[] { options.AppSecret, options.CertificateFile, options.AssertionFile }.Count(p => p.Length > 0);
        if (options.AppType == AppType.ManagedIdentity && proofs > 0)
            yield return "托管标识不用密钥和证书，请删去 Bot:AppSecret、Bot:CertificateFile 和 Bot:AssertionFile，或改 Bot:AppType。";
        if (options.AppType == AppType.ManagedIdentity) yield break;
        if (proofs == 0) yield return "缺少 Bot:AppSecret，请写明应用的密钥（建议用环境变量 Bot__AppSecret），或用 Bot:CertificateFile 指定证书。";
        if (proofs > 1) yield return "Bot:AppSecret、Bot:CertificateFile、Bot:AssertionFile 只能设置一个，请删去其余的。";
        if (options.AssertionFile.Length > 0 && !File.Exists(options.AssertionFile)) yield return "Bot:AssertionFile 指定的文件不存在，请检查路径。";
        if (options.CertificateFile.Length > 0 && ClientProof.Unusable(options) is { } why) yield return why;
    }

    private static IEnumerable<string> Lists(BotOptions options)
    {
        foreach (var tenant in options.AllowedTenants.Where(t => !Guid.TryParseExact(t, "D", out _)))
            yield return $"Bot:AllowedTenants 中的“{tenant}”不是 GUID。";
        foreach (var caller in options.AcceptedCallers.Where(t => !Guid.TryParseExact(t, "D", out _)))
            yield return $"Bot:AcceptedCallers 中的“{caller}”不是 GUID，须逐个写明应用 ID，不能用通配符。";
        foreach (var host in options.TrustedServiceHosts.Where(h => !IsHost(h)))
            yield return $"Bot:TrustedServiceHosts 中的“{host}”不能使用，请写主机名，或本机的 http://127.0.0.1:端口。";
    }

    private static IEnumerable<string> Addresses(BotOptions options)
    {
        (string Name, string Value)[] addresses =
        [
            ("ChannelMetadata", options.Addresses.ChannelMetadata), ("DirectoryMetadata", options.Addresses.DirectoryMetadata),
            ("Login", options.Addresses.Login),
        ];
        foreach (var (name, value) in addresses.Where(a => a.Value.Length > 0 && !IsSafe(a.Value)))
            yield return $"Bot:Addresses:{name} 的“{value}”不能使用，应是 https 地址（本机可用 http）。";
    }

    private static IEnumerable<string> Limits(WorkLimits work)
    {
        if (work.Parallel is < 1 or > 256) yield return "Bot:Work:Parallel 应在 1 到 256 之间。";
        if (work.Turn < TimeSpan.FromSeconds(1) || work.Turn > TimeSpan.FromHours(1)) yield return "Bot:Work:Turn 应在 1 秒到 1 小时之间。";
        if (work.Inline < TimeSpan.Zero || work.Inline > TimeSpan.FromMinutes(4)) yield return "Bot:Work:Inline 应在 0 到 4 分钟之间。";
        if (work.Waiting < 1 || work.WaitingPerConversation < 1) yield return "Bot:Work:Waiting 和 Bot:Work:WaitingPerConversation 应至少为 1。";
        if (work.Call <= TimeSpan.Zero || work.Call > TimeSpan.FromMinutes(2)) yield return "Bot:Work:Call 应大于 0，不超过 2 分钟。";
        if (work.Farewell < TimeSpan.Zero || work.Farewell > TimeSpan.FromMinutes(5)) yield return "Bot:Work:Farewell 应在 0 到 5 分钟之间。";
    }

    private static bool IsHost(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.Dns || (Uri.TryCreate(host, UriKind.Absolute, out var url) && url.IsLoopback && url.AbsolutePath == "/");

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
