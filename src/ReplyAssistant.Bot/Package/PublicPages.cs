using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace ReplyAssistant.Bot.Package;

/// <summary>/privacy and /terms: what Teams shows to those who think about installing the app. Anybody may read them.</summary>
internal static class PublicPages
{
    public const string Privacy = "/privacy";
    public const string Terms = "/terms";

    private static readonly string frame = PackageResource.Read("Pages.frame.html");

    // No script, no picture, nothing from elsewhere, nobody's frame; the style by its own hash.
    private static readonly string policy =
        $"default-src 'none'; style-src 'sha256-{StyleHash()}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapPublicPages(this WebApplication app)
    {
        Map(app, Privacy, "隐私说明", "Pages.privacy.html");
        Map(app, Terms, "使用条款", "Pages.terms.html");
    }

    private static void Map(WebApplication app, string path, string title, string resource)
    {
        var page = Encoding.UTF8.GetBytes(frame
            .Replace("{{title}}", title, StringComparison.Ordinal).Replace("{{body}}", PackageResource.Read(resource), StringComparison.Ordinal));
        app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers[HeaderNames.ContentLanguage] = "zh-CN, en";
            headers.CacheControl = "public, max-age=3600";
            return Results.Bytes(page, "text/html; charset=utf-8");
        });
    }

    private static string StyleHash()
    {
        const string open = "<style>";
        var begin = frame.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var style = frame[begin..frame.IndexOf("</style>", begin, StringComparison.Ordinal)];
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
    }
}
