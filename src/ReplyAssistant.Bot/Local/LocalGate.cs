using ReplyAssistant.Bot.Receiving;

namespace ReplyAssistant.Bot.Local;

/// <summary>Lets in requests of this machine's own pages: loopback, a loopback name, and no other origin.</summary>
internal static class LocalGate
{
    public static bool Admits(HttpContext context) => LoopbackOnly.IsThisMachine(context) && IsOwnOrigin(context.Request);

    // A browser names the page's origin wherever another one could be meant; a program names none.
    private static bool IsOwnOrigin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none")) return false;
        return request.Headers.Origin switch
        {
            [] => true,
            [{ } origin] => string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }
}
