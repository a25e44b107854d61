using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ReplyAssistant.Bot.Tests.Support;

/// <summary>Signs tokens as a channel, a directory or a forger would.</summary>
internal static class Tokens
{
    public const string App = "11111111-1111-1111-1111-111111111111";
    public const string Tenant = "22222222-2222-2222-2222-222222222222";
    public const string OtherTenant = "33333333-3333-3333-3333-333333333333";
    public const string ChannelIssuer = "https://api.botframework.com";

    // Made once: an RSA key takes longer than a test.
    public static RSA ChannelKey { get; } = RSA.Create(2048);

    public static RSA DirectoryKey { get; } = RSA.Create(2048);

    public static RSA RogueKey { get; } = RSA.Create(2048);

    public static string DirectoryIssuer(string tenant) => $"https://sts.windows.net/{tenant}/";

    public static string DirectoryIssuer2(string tenant) => $"https://login.microsoftonline.com/{tenant}/v2.0";

    /// <summary>What a channel signs.</summary>
    public static JsonObject Channel(string serviceUrl) => new()
    {
        ["iss"] = ChannelIssuer, ["aud"] = App, ["nbf"] = In(-60), ["exp"] = In(3600), ["serviceurl"] = serviceUrl,
    };

    /// <summary>What the directory signs for the Emulator, version 1.0.</summary>
    public static JsonObject Emulator(string tenant = Tenant) => new()
    {
        ["iss"] = DirectoryIssuer(tenant), ["aud"] = App, ["nbf"] = In(-60), ["exp"] = In(3600), ["appid"] = App, ["tid"] = tenant, ["ver"] = "1.0",
    };

    public static JsonObject Emulator2(string tenant = Tenant) => new()
    {
        ["iss"] = DirectoryIssuer2(tenant), ["aud"] = App, ["nbf"] = In(-60), ["exp"] = In(3600), ["azp"] = App, ["tid"] = tenant, ["ver"] = "2.0",
    };

    public static long In(int seconds) => DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds();

    public static JsonObject With(this JsonObject claims, string name, JsonNode? value)
    {
        claims[name] = value;
        return claims;
    }

    public static JsonObject Without(this JsonObject claims, string name)
    {
        claims.Remove(name);
        return claims;
    }

    public static string SignedBy(this JsonObject claims, RSA key, string? keyId, string algorithm = "RS256")
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" };
        if (keyId is not null) header["kid"] = keyId;
        var signed = Part(header) + "." + Part(claims);
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(key.ExportSubjectPublicKeyInfo(), bytes),
            "ES256" => SignEc(bytes),
            _ => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"Bearer {signed}.{FakeCloud.Base64Url(signature)}";
    }

    /// <summary>Settings of a bot that trusts the fake cloud's keys.</summary>
    public static Dictionary<string, string?> Settings(FakeCloud cloud, bool emulator = false, string type = "SingleTenant") => new()
    {
        ["Bot:AppId"] = App,
        ["Bot:AppSecret"] = "geheim-s3cret",
        ["Bot:AppType"] = type,
        ["Bot:TenantId"] = Tenant,
        ["Bot:AcceptEmulator"] = emulator ? "true" : "false",
        ["Bot:TrustedServiceHosts:0"] = cloud.Url,
        ["Bot:Addresses:ChannelMetadata"] = cloud.Url + "/login/channel/metadata",
        ["Bot:Addresses:DirectoryMetadata"] = cloud.Url + "/login/directory/metadata",
        ["Bot:Addresses:Login"] = cloud.Url + "/login",
    };

    public static async Task<FakeCloud> CloudAsync()
    {
        var cloud = await FakeCloud.StartAsync();
        cloud.Keys["channel"].Add((JsonNode)FakeCloud.Jwk(ChannelKey, "ch1", "msteams", "webchat"));
        cloud.Keys["directory"].Add((JsonNode)FakeCloud.Jwk(DirectoryKey, "aad1"));
        return cloud;
    }

    private static byte[] SignEc(byte[] bytes)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.SignData(bytes, HashAlgorithmName.SHA256);
    }

    private static string Part(JsonObject json) => FakeCloud.Base64Url(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
