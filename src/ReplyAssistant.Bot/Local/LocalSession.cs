using System.Security.Cryptography;
using System.Text;

namespace ReplyAssistant.Bot.Local;

/// <summary>The page's session: a random cookie that no other site can send, from which person and conversation follow.</summary>
/// <remarks>It is given for a request that the page itself makes, never for opening the page: after a link from elsewhere the browser
/// keeps the cookie back, and a new one would take the person's drafts away.</remarks>
internal static class LocalSession
{
    private const string Cookie = "reply_session";
    private const int SecretLength = 64;
    private const int TalkLength = 16;

    /// <summary>Goes on with the session, or begins one.</summary>
    /// <param name="isNewTalk">The same person begins another conversation.</param>
    public static LocalPass Enter(HttpContext context, bool isNewTalk)
    {
        var (secret, talk) = Kept(context) ?? (Random(SecretLength), "");
        if (isNewTalk) talk = Random(TalkLength);
        context.Response.Cookies.Append(Cookie, secret + talk, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", MaxAge = TimeSpan.FromDays(400),
        });
        return PassOf(secret, talk);
    }

    /// <returns>Null when there is no session.</returns>
    public static LocalPass? Read(HttpContext context) => Kept(context) is var (secret, talk) ? PassOf(secret, talk) : null;

    private static (string Secret, string Talk)? Kept(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: SecretLength or SecretLength + TalkLength } kept && kept.All(char.IsAsciiHexDigitLower)
            ? (kept[..SecretLength], kept[SecretLength..]) : null;

    private static LocalPass PassOf(string secret, string talk) => new("c" + Derived(secret, "conversation" + talk), "dl_" + Derived(secret, "user"));

    private static string Random(int digits) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(digits / 2));

    // What is named after the secret does not tell it.
    private static string Derived(string secret, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), Encoding.ASCII.GetBytes(purpose)).AsSpan(0, 12));
}
