using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Local;

/// <summary>Who holds a token of the local channel: one person in one conversation, both named by the server.</summary>
internal sealed record LocalPass(string Conversation, string User);

/// <summary>Gives and reads the tokens of the local channel.</summary>
/// <remarks>Their key outlives the process: a client that knows nothing of cookies goes on after a restart.</remarks>
internal sealed class LocalTokens(TimeProvider clock, byte[] key)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const string KeyName = "local/token-key";

    /// <summary>With the key that lies beside the talk, which whoever can read it has no need of.</summary>
    public static async Task<LocalTokens> OpenAsync(IConversationMemory memory, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await memory.ReadAsync(KeyName, cancellationToken) is null)
            await memory.WriteAsync(KeyName, JsonSerializer.Serialize(RandomNumberGenerator.GetBytes(32)), 0, cancellationToken);
        // Another process may have been first.
        var kept = (await memory.ReadAsync(KeyName, cancellationToken))!;
        return new LocalTokens(clock, JsonSerializer.Deserialize<byte[]>(kept.Json)!);
    }

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
