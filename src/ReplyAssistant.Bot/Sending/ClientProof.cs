using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ReplyAssistant.Bot.Sending;

/// <summary>How the bot proves to the login host that it is the registered app: a secret, a certificate, or a token of a trusted issuer.</summary>
internal static class ClientProof
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    // Used at once; the login host takes none that is good for longer than a day.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <param name="audience">The address that the proof is sent to.</param>
    /// <exception cref="TokenRefusedException">The file cannot be used any more.</exception>
    public static IEnumerable<KeyValuePair<string, string>> Fields(BotOptions options, string audience, DateTimeOffset now)
    {
        if (options.AppSecret.Length > 0) return [new("client_secret", options.AppSecret)];
        try
        {
            // Whoever renews the file need not restart the program.
            var assertion = options.AssertionFile.Length > 0 ? File.ReadAllText(options.AssertionFile).Trim() : Signed(options, audience, now);
            return [new("client_assertion_type", AssertionType), new("client_assertion", assertion)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new TokenRefusedException("证书或令牌文件无法读取，请检查 Bot:CertificateFile、Bot:CertificatePassword 和 Bot:AssertionFile。");
        }
    }

    /// <returns>Null when the certificate can be used.</returns>
    public static string? Unusable(BotOptions options)
    {
        try
        {
            using var certificate = Load(options);
            using var key = certificate.GetRSAPrivateKey();
            if (key is null) return "Bot:CertificateFile 中没有 RSA 私钥，请导出带私钥的证书。";
            return certificate.NotAfter < DateTime.Now ? "Bot:CertificateFile 指定的证书已过期，请更换。" : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return "Bot:CertificateFile 指定的证书无法读取，请检查路径、权限和 Bot:CertificatePassword。";
        }
    }

    private static string Signed(BotOptions options, string audience, DateTimeOffset now)
    {
        using var certificate = Load(options);
        using var key = certificate.GetRSAPrivateKey() ?? throw new CryptographicException("The certificate has no private RSA key.");
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = options.AppId,
            Audience = audience,
            Claims = new Dictionary<string, object> { ["sub"] = options.AppId, ["jti"] = Guid.NewGuid().ToString() },
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            AdditionalHeaderClaims = new Dictionary<string, object>
            {
                ["x5t#S256"] = Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256)),
            },
            // The key is gone with the certificate; nothing that signs with it may be kept.
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key), SecurityAlgorithms.RsaSsaPssSha256)
            {
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    private static X509Certificate2 Load(BotOptions options)
    {
        var password = options.CertificatePassword.Length > 0 ? options.CertificatePassword : null;
        if (Path.GetExtension(options.CertificateFile).ToUpperInvariant() is ".PFX" or ".P12")
            return X509CertificateLoader.LoadPkcs12FromFile(options.CertificateFile, password, X509KeyStorageFlags.EphemeralKeySet);
        return password is null
            ? X509Certificate2.CreateFromPemFile(options.CertificateFile)
            : X509Certificate2.CreateFromEncryptedPemFile(options.CertificateFile, password);
    }
}
