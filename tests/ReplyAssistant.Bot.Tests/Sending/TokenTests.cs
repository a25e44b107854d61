using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Sending;

/// <summary>Section D of the protocol's checklist: our own token.</summary>
public sealed class TokenTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly FakeHttp http = new();
    private readonly string folder = Directory.CreateTempSubdirectory("reply-token-").FullName;

    [Theory]
    [InlineData(AppType.SingleTenant, Cloud.Public, "https://login.microsoftonline.com/22222222-2222-2222-2222-222222222222/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData(AppType.MultiTenant, Cloud.Public, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData(AppType.MultiTenant, Cloud.UsGov, "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    [InlineData(AppType.SingleTenant, Cloud.China, "https://login.partner.microsoftonline.cn/22222222-2222-2222-2222-222222222222/oauth2/v2.0/token", "https://api.botframework.azure.cn/.default")]
    public async Task D47_The_token_is_asked_for_as_each_cloud_wants_it(AppType type, Cloud cloud, string address, string scope)
    {
        await Tokens(type, cloud).GetAsync(CancellationToken.None);

        var asked = Assert.Single(http.Requests);
        Assert.Equal(address, asked.Address);
        var form = HttpUtility.ParseQueryString(asked.Body);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Equal(Support.Tokens.App, form["client_id"]);
        Assert.Equal("s3cret", form["client_secret"]);
        Assert.Equal(scope, form["scope"]);
        Assert.Equal(4, form.Count);
    }

    [Theory]
    [InlineData(".pfx", null)]
    [InlineData(".pfx", "p")]
    [InlineData(".pem", null)]
    [InlineData(".pem", "p")]
    public async Task D47_A_certificate_signs_in_the_place_of_a_secret(string kind, string? password)
    {
        using var own = SelfSigned();
        var file = Path.Combine(folder, "bot" + kind);
        if (kind == ".pfx") await File.WriteAllBytesAsync(file, own.Export(X509ContentType.Pfx, password));
        else await File.WriteAllTextAsync(file, own.ExportCertificatePem() + "\n" + Key(own, password));
        var options = Registered();
        (options.CertificateFile, options.CertificatePassword) = (file, password ?? "");

        Assert.True(new BotOptionsCheck().Validate(null, options).Succeeded);
        await Tokens(options).GetAsync(CancellationToken.None);

        var asked = Assert.Single(http.Requests);
        var form = HttpUtility.ParseQueryString(asked.Body);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.Null(form["client_secret"]);
        Assert.Equal(5, form.Count);
        var parts = form["client_assertion"]!.Split('.');
        using var key = own.GetRSAPublicKey()!;
        Assert.True(key.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
        var header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!;
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        Assert.Equal(("PS256", Base64Url.EncodeToString(SHA256.HashData(own.RawData))), ((string)header["alg"]!, (string)header["x5t#S256"]!));
        Assert.Equal((Support.Tokens.App, Support.Tokens.App, asked.Address), ((string)claims["iss"]!, (string)claims["sub"]!, (string)claims["aud"]!));
        Assert.Equal(600, (long)claims["exp"]! - (long)claims["nbf"]!);
        Assert.NotEmpty((string)claims["jti"]!);
    }

    [Fact]
    public async Task D47_A_token_that_the_machine_keeps_is_read_anew_each_time()
    {
        var file = Path.Combine(folder, "assertion");
        var options = Registered();
        options.AssertionFile = file;
        await File.WriteAllTextAsync(file, "a.b.c\n");
        var tokens = Tokens(options);

        await tokens.GetAsync(CancellationToken.None);
        await File.WriteAllTextAsync(file, "d.e.f");
        clock.Advance(TimeSpan.FromHours(2));
        await tokens.GetAsync(CancellationToken.None);
        File.Delete(file);
        clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(["a.b.c", "d.e.f"], http.Requests.Select(r => HttpUtility.ParseQueryString(r.Body)["client_assertion"]));
        var none = await Assert.ThrowsAsync<NoTokenException>(() => tokens.GetAsync(CancellationToken.None));
        Assert.Contains("Bot:AssertionFile", none.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D50_A_certificate_that_cannot_be_used_stops_the_start_with_a_sentence()
    {
        using var own = SelfSigned(expired: true);
        await File.WriteAllBytesAsync(Path.Combine(folder, "old.pfx"), own.Export(X509ContentType.Pfx));
        await File.WriteAllTextAsync(Path.Combine(folder, "public.pem"), own.ExportCertificatePem());
        foreach (var (file, sentence) in new[] { ("none.pfx", "无法读取"), ("old.pfx", "已过期"), ("public.pem", "无法读取") })
        {
            var options = Registered();
            options.CertificateFile = Path.Combine(folder, file);
            Assert.Contains(sentence, Assert.Single(new BotOptionsCheck().Validate(null, options).Failures!), StringComparison.Ordinal);
        }
        var both = Registered();
        (both.AppSecret, both.CertificateFile) = ("s", Path.Combine(folder, "public.pem"));
        Assert.Contains(new BotOptionsCheck().Validate(null, both).Failures!, f => f.Contains("只能设置一个", StringComparison.Ordinal));
        (both.AppSecret, both.CertificateFile, both.AppType) = ("", Path.Combine(folder, "public.pem"), AppType.ManagedIdentity);
        Assert.Contains("托管标识不用密钥", Assert.Single(new BotOptionsCheck().Validate(null, both).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D48_Fifty_that_need_it_at_once_share_one_request()
    {
        var tokens = Tokens(AppType.SingleTenant);

        var got = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => tokens.GetAsync(CancellationToken.None)));

        Assert.Single(http.Requests);
        Assert.All(got, t => Assert.Equal("t1", t));
    }

    [Fact]
    public async Task D48_It_is_renewed_five_minutes_before_its_end()
    {
        var tokens = Tokens(AppType.SingleTenant);
        await tokens.GetAsync(CancellationToken.None);

        clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("t1", await tokens.GetAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("t2", await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task D48_While_the_login_host_is_down_what_is_valid_serves()
    {
        var tokens = Tokens(AppType.SingleTenant);
        await tokens.GetAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(57));
        http.Fails = true;

        Assert.Equal("t1", await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task D50_A_managed_identity_asks_the_machine()
    {
        await Tokens(AppType.ManagedIdentity).GetAsync(CancellationToken.None);

        var asked = Assert.Single(http.Requests);
        Assert.Equal(
            "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fapi.botframework.com&client_id=" + Support.Tokens.App,
            asked.Address);
        Assert.Equal("true", asked.Metadata);
    }

    [Theory]
    [InlineData("AADSTS7000215", "Bot:AppSecret")]
    [InlineData("AADSTS700016", "Bot:AppId")]
    [InlineData("AADSTS90002", "Bot:TenantId")]
    public async Task D47_A_refusal_says_which_setting_is_wrong(string code, string setting)
    {
        http.Refusal = $$"""{"error":"invalid_client","error_description":"{{code}}: 's3cret' of 22222222"}""";

        var none = await Assert.ThrowsAsync<NoTokenException>(() => Tokens(AppType.SingleTenant).GetAsync(CancellationToken.None));

        var refused = Assert.IsType<TokenRefusedException>(none.InnerException);
        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.Message, StringComparison.Ordinal);
        Assert.Single(http.Requests);
    }

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static X509Certificate2 SelfSigned(bool expired = false)
    {
        using var key = RSA.Create(2048);
        var now = DateTimeOffset.UtcNow;
        return new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-30), expired ? now.AddDays(-1) : now.AddDays(30));
    }

    private static string Key(X509Certificate2 own, string? password)
    {
        using var key = own.GetRSAPrivateKey()!;
        return password is null ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000));
    }

    private static BotOptions Registered() => new() { AppId = Support.Tokens.App, TenantId = Support.Tokens.Tenant };

    private AppTokens Tokens(AppType type, Cloud cloud = Cloud.Public)
    {
        var options = Registered();
        (options.AppSecret, options.AppType, options.Cloud) = ("s3cret", type, cloud);
        return Tokens(options);
    }

    private AppTokens Tokens(BotOptions options) =>
        new(new TokenRequest(http, Options.Create(options), clock), clock, NullLogger<AppTokens>.Instance);

    private sealed record Asked(string Address, string Body, string? Metadata);

    private sealed class FakeHttp : HttpMessageHandler, IHttpClientFactory
    {
        public List<Asked> Requests { get; } = [];

        public string? Refusal { get; set; }

        public bool Fails { get; set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Fails) throw new HttpRequestException("down");
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            Requests.Add(new Asked(request.RequestUri!.AbsoluteUri, body, request.Headers.TryGetValues("Metadata", out var v) ? v.Single() : null));
            return Refusal is null
                ? new HttpResponseMessage { Content = new StringContent($$"""{"access_token":"t{{Requests.Count}}","expires_in":"3600"}""") }
                : new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized) { Content = new StringContent(Refusal) };
        }
    }
}
