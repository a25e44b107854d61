using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ReplyAssistant.Bot.Authentication;

/// <summary>A bearer token whose claims have been read and not yet believed.</summary>
internal sealed class Credentials : IDisposable
{
    // Twice what the channels send; a longer one is not worth decoding.
    private const int MostCharacters = 16 * 1024;

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MostCharacters };

    private readonly JsonDocument claims;
    private readonly string encoded;

    private Credentials(string encoded, JsonWebToken token, JsonDocument claims)
    {
        this.encoded = encoded;
        this.claims = claims;
        KeyId = token.Kid;
        Algorithm = token.Alg;
    }

    public string? KeyId { get; }

    public string? Algorithm { get; }

    /// <returns>Null when the header is no bearer token that can be read.</returns>
    public static Credentials? Read(string? header)
    {
        if (header is null || header.Length > MostCharacters) return null;
        var parts = header.Split(' ');
        if (parts.Length != 2 || !string.Equals(parts[0], "Bearer", StringComparison.OrdinalIgnoreCase)) return null;
        if (parts[1].AsSpan().Count('.') != 2) return null;
        try
        {
            var token = new JsonWebToken(parts[1]);
            var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
            if (payload.RootElement.ValueKind == JsonValueKind.Object) return new Credentials(parts[1], token, payload);
            payload.Dispose();
            return null;
        }
        // What the library throws for something that is no token.
        catch (Exception e) when (e is ArgumentException or FormatException or JsonException)
        {
            return null;
        }
    }

    /// <returns>Null when there is no such claim or it is not one string.</returns>
    public string? Claim(string name) =>
        claims.RootElement.TryGetProperty(name, out var claim) && claim.ValueKind == JsonValueKind.String ? claim.GetString() : null;

    /// <returns>Null when there is no such claim or it is no moment.</returns>
    public DateTimeOffset? Moment(string name)
    {
        if (!claims.RootElement.TryGetProperty(name, out var claim) || claim.ValueKind != JsonValueKind.Number) return null;
        if (!claim.TryGetDouble(out var seconds) || seconds is < 0 or > 253402300799) return null;
        return DateTimeOffset.FromUnixTimeSeconds((long)seconds);
    }

    public bool Has(string name) => claims.RootElement.TryGetProperty(name, out _);

    public async Task<bool> IsSignedByAsync(RsaSecurityKey key)
    {
        // The library caches what verifies by key id; after a rollover the same id may stand for another key.
        key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        var result = await Handler.ValidateTokenAsync(encoded, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            RequireSignedTokens = true,
            ValidAlgorithms = [Algorithm],
            // These are judged by the rules of each path, after the signature.
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        });
        return result.IsValid;
    }

    public void Dispose() => claims.Dispose();
}
