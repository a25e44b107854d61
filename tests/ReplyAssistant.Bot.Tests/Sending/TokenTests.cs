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

    public void Dispose() => http.Dispose();

    private AppTokens Tokens(AppType type, Cloud cloud = Cloud.Public)
    {
        var options = Options.Create(new BotOptions
        {
            AppId = Support.Tokens.App, AppSecret = "s3cret", TenantId = Support.Tokens.Tenant, AppType = type, Cloud = cloud,
        });
        return new AppTokens(new TokenRequest(http, options, clock), clock, NullLogger<AppTokens>.Instance);
    }

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
