using System.Net;
using System.Security.Cryptography;
using System.Text;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Package;

/// <summary>What Teams shows to those who think about installing the app.</summary>
public sealed class PublicPageTests
{
    [Theory]
    [InlineData("privacyUrl", "/forget")]
    [InlineData("termsOfUseUrl", "核对")]
    public async Task K123_The_addresses_of_the_manifest_answer_without_a_token(string field, string says)
    {
        using var app = PackedApp.Of();
        var path = new Uri((string)app.Manifest["developer"]![field]!).AbsolutePath;
        var cloud = await Tokens.CloudAsync();
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud));

        using var page = await bot.SendAsync(HttpMethod.Get, path);
        using var head = await bot.SendAsync(HttpMethod.Head, path);
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
        Assert.Contains(says, html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("<h1>", StringComparison.Ordinal) < html.IndexOf("lang=\"en\"", StringComparison.Ordinal), "Chinese comes first");
    }

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    public async Task K123_The_pages_allow_nothing_but_their_own_style(string path)
    {
        await using var bot = await TestBot.StartAsync();

        using var page = await bot.SendAsync(HttpMethod.Get, path);
        var html = await page.Content.ReadAsStringAsync();
        var style = html[(html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Assert.Single(page.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
    }
}
