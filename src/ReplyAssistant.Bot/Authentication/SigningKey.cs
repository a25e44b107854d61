using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ReplyAssistant.Bot.Authentication;

/// <summary>A published key.</summary>
/// <param name="Endorsements">The channels it may speak for; null when the key does not say.</param>
internal sealed record SigningKey(RsaSecurityKey Key, IReadOnlyList<string>? Endorsements);

/// <summary>The keys that an issuer has published, and the algorithms it signs with.</summary>
internal sealed record PublishedKeys(IReadOnlyDictionary<string, SigningKey> Keys, IReadOnlySet<string> Algorithms)
{
    // Shorter RSA keys can be broken; Microsoft publishes 2048 bits.
    private const int LeastBits = 2048;

    private static readonly string[] Known = ["RS256", "RS384", "RS512"];

    /// <exception cref="FormatException">It is no key set, or holds no key that can be used.</exception>
    public static PublishedKeys Read(JsonElement metadata, JsonElement keySet)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        if (keySet.ValueKind != JsonValueKind.Object || !keySet.TryGetProperty("keys", out var listed) || listed.ValueKind != JsonValueKind.Array)
            throw new FormatException("The key set has no keys.");
        foreach (var key in listed.EnumerateArray())
        {
            if (Read(key) is { } read) keys[read.Key.KeyId] = read;
        }
        return keys.Count > 0 ? new PublishedKeys(keys, AlgorithmsOf(metadata)) : throw new FormatException("The key set has no RSA key.");
    }

    private static SigningKey? Read(JsonElement key)
    {
        if (Field(key, "kty") != "RSA" || Field(key, "kid") is not { Length: > 0 } id) return null;
        if (Field(key, "use") is { } use && use != "sig") return null;
        if (Field(key, "n") is not { } n || Field(key, "e") is not { } e) return null;
        var parameters = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(n), Exponent = Base64UrlEncoder.DecodeBytes(e) };
        if (parameters.Modulus.Length * 8 < LeastBits) return null;
        return new SigningKey(new RsaSecurityKey(parameters) { KeyId = id }, Strings(key, "endorsements"));
    }

    private static HashSet<string> AlgorithmsOf(JsonElement metadata)
    {
        var offered = Strings(metadata, "id_token_signing_alg_values_supported");
        return [.. offered is null ? ["RS256"] : Known.Intersect(offered, StringComparer.Ordinal)];
    }

    private static string? Field(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String
            ? field.GetString() : null;

    private static List<string>? Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)] : null;
}
