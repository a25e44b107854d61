using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Authentication;

namespace ReplyAssistant.Bot.Sending;

/// <summary>Asks the login host, or the machine's managed identity, for the bot's token.</summary>
internal sealed partial class TokenRequest(IHttpClientFactory http, IOptions<BotOptions> options, TimeProvider clock)
{
    public const string Client = "token";

    private const int MostTries = 3;

    private const string ImdsAddress = "http://169.254.169.254/metadata/identity/oauth2/token";

    private readonly CloudEndpoints cloud = CloudEndpoints.Of(options);

    public async Task<AppToken> SendAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            using var message = options.Value.AppType == AppType.ManagedIdentity ? Managed() : Registered();
            using var response = await http.CreateClient(Client).SendAsync(message, cancellationToken);
            var said = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (response.IsSuccessStatusCode) return Read(said);
            if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                throw new TokenRefusedException(Explain(said));
            if (tries == MostTries) response.EnsureSuccessStatusCode();
            await Task.Delay(TimeSpan.FromSeconds(tries), clock, cancellationToken);
        }
    }

    private HttpRequestMessage Registered()
    {
        var tenant = options.Value.AppType == AppType.MultiTenant ? cloud.SharedTenant : options.Value.TenantId;
        var address = $"{cloud.Login}/{tenant}/oauth2/v2.0/token";
        return new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"), new("client_id", options.Value.AppId), new("scope", cloud.Scope),
                .. ClientProof.Fields(options.Value, address, clock.GetUtcNow()),
            ]),
        };
    }

    // App Service and Container Apps name an endpoint of their own; a virtual machine has the fixed address.
    private HttpRequestMessage Managed()
    {
        var resource = Uri.EscapeDataString(cloud.Scope.Replace("/.default", "", StringComparison.Ordinal));
        var client = Uri.EscapeDataString(options.Value.AppId);
        if (Environment.GetEnvironmentVariable("IDENTITY_ENDPOINT") is { Length: > 0 } endpoint
            && Environment.GetEnvironmentVariable("IDENTITY_HEADER") is { Length: > 0 } header)
        {
            var service = new HttpRequestMessage(HttpMethod.Get, $"{endpoint}?api-version=2019-08-01&resource={resource}&client_id={client}");
            service.Headers.Add("X-IDENTITY-HEADER", header);
            return service;
        }
        var address = options.Value.Addresses.ManagedIdentity is { Length: > 0 } own ? own : ImdsAddress;
        var machine = new HttpRequestMessage(HttpMethod.Get, $"{address}?api-version=2018-02-01&resource={resource}&client_id={client}");
        machine.Headers.Add("Metadata", "true");
        return machine;
    }

    private AppToken Read(byte[] said)
    {
        try
        {
            using var document = JsonDocument.Parse(said);
            var token = document.RootElement.GetProperty("access_token").GetString();
            if (string.IsNullOrEmpty(token)) throw new TokenRefusedException("登录服务没有给出令牌，请检查 Bot:Addresses:Login。");
            return new AppToken(token, clock.GetUtcNow() + TimeSpan.FromSeconds(Seconds(document.RootElement)));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new TokenRefusedException("登录服务的回答无法识别，请检查 Bot:Addresses:Login。");
        }
    }

    // A managed identity writes numbers as strings.
    private static double Seconds(JsonElement answer) =>
        answer.TryGetProperty("expires_in", out var field)
            && double.TryParse(field.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? seconds : 600;

    private string Explain(byte[] said)
    {
        // The description may name the app and the tenant; its number alone tells what is wrong.
        var code = AadCode().Match(System.Text.Encoding.UTF8.GetString(said)).Value;
        return code switch
        {
            "AADSTS700027" or "AADSTS700024" or "AADSTS700021" or "AADSTS700211" =>
                $"登录服务不接受证书或令牌（{code}），请检查 Bot:CertificateFile、Bot:AssertionFile 是否与应用登记的一致、是否过期。",
            "AADSTS7000215" or "AADSTS7000222" => $"登录服务拒绝了密钥（{code}），请检查 Bot:AppSecret 是否正确、是否过期。",
            "AADSTS700016" => $"目录中没有这个应用（{code}），请检查 Bot:AppId、Bot:TenantId 和 Bot:AppType。",
            "AADSTS90002" or "AADSTS900023" => $"目录不存在（{code}），请检查 Bot:TenantId。",
            _ => options.Value.AppType == AppType.ManagedIdentity
                ? "本机的托管标识拒绝给出令牌，请检查 Bot:AppId 是否为该标识的客户端 ID。"
                : $"登录服务拒绝给出令牌（{(code.Length > 0 ? code : "无错误码")}），请检查 Bot:AppId、Bot:AppSecret、Bot:TenantId 和 Bot:AppType。",
        };
    }

    [GeneratedRegex(@"AADSTS\d+", RegexOptions.NonBacktracking)]
    private static partial Regex AadCode();
}
