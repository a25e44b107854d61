using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReplyAssistant.Bot.Local;

/// <summary>Who holds a token of the local channel: one person in one conversation, both named by the server.</summary>
internal sealed record LocalPass(string Conversation, string User);

/// <summary>Gives and reads the tokens of the local channel. Their key lives as long as the process: after a restart the page gets a new one by its cookie.</summary>
internal sealed class LocalTokens(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public string Give(LocalPass pass)
    {
        var until = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var said = $"{pass.Conversation}.{pass.User}.{until}";
        return $"{said}.{Sign(said)}";
    }

    /// <returns>Null when the token is not ours, was changed, or has run out.</returns>
    public LocalPass? Read(string token)
    {
        var last = token.LastIndexOf('.');
        if (last < 0 || token.Length > 512) return null;
        var given = Encoding.ASCII.GetBytes(token[(last + 1)..]);
        if (!CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Sign(token[..last])))) return null;
        return token[..last].Split('.') is [var conversation, var user, var until]
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end > clock.GetUtcNow().ToUnixTimeSeconds()
            ? new LocalPass(conversation, user) : null;
    }

    private string Sign(string said) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(said)));
}
