using System.Security.Cryptography;
using System.Text;

namespace ReplyAssistant.Bot.Local;

/// <summary>The page's session: a random cookie that no other site can send, from which conversation and person follow.</summary>
internal static class LocalSession
{
    private const string Cookie = "reply_session";
    private const int Bytes = 32;

    /// <summary>Begins a session where there is none.</summary>
    public static void Begin(HttpContext context, bool anew)
    {
        if (!anew && Read(context) is not null) return;
        context.Response.Cookies.Append(Cookie, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", MaxAge = TimeSpan.FromDays(30),
        });
    }

    /// <returns>Null when there is no session.</returns>
    public static LocalPass? Read(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: Bytes * 2 } secret && secret.All(char.IsAsciiHexDigitLower)
            ? new LocalPass("c" + Derived(secret, "conversation"), "dl_" + Derived(secret, "user")) : null;

    // What is named after the secret does not tell it.
    private static string Derived(string secret, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), Encoding.ASCII.GetBytes(purpose)).AsSpan(0, 12));
}
