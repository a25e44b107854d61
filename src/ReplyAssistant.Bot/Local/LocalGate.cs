using ReplyAssistant.Bot.Receiving;

namespace ReplyAssistant.Bot.Local;

/// <summary>Lets in requests of this machine's own pages: loopback, a loopback name, and no other origin.</summary>
internal static class LocalGate
{
    public static bool Admits(HttpContext context) => LoopbackOnly.IsThisMachine(context) && LoopbackOnly.IsOwnOrigin(context.Request);
}
