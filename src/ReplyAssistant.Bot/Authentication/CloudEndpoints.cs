using Microsoft.Extensions.Options;

namespace ReplyAssistant.Bot.Authentication;

/// <summary>Who signs tokens in a cloud, and where keys and our own tokens are had.</summary>
internal sealed record CloudEndpoints
{
    // The directories that Microsoft's own issuer lists name: botframework.com and the two of the Emulator.
    private static readonly string[] KnownTenants =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8",
    ];

    private const string GovTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    public required string ChannelIssuer { get; init; }

    public required string ChannelMetadata { get; init; }

    /// <summary>Of tokens of version 1, with {tid}.</summary>
    public required string DirectoryIssuer { get; init; }

    /// <summary>Of tokens of version 2, with {tid}.</summary>
    public required string DirectoryIssuer2 { get; init; }

    public required string DirectoryMetadata { get; init; }

    public required string Login { get; init; }

    /// <summary>Where multi-tenant apps get their tokens.</summary>
    public required string SharedTenant { get; init; }

    public required string Scope { get; init; }

    /// <summary>Tenants whose directory tokens count, besides the bot's own.</summary>
    public required IReadOnlyList<string> Tenants { get; init; }

    public required string CallerId { get; init; }

    public static CloudEndpoints Of(IOptions<BotOptions> options) => Of(options.Value);

    public static CloudEndpoints Of(BotOptions options)
    {
        var preset = Preset(options.Cloud);
        var own = options.Addresses;
        return preset with
        {
            ChannelIssuer = Or(own.ChannelIssuer, preset.ChannelIssuer),
            ChannelMetadata = Or(own.ChannelMetadata, preset.ChannelMetadata),
            DirectoryIssuer = Or(own.DirectoryIssuer, preset.DirectoryIssuer),
            DirectoryIssuer2 = Or(own.DirectoryIssuer2, preset.DirectoryIssuer2),
            DirectoryMetadata = Or(own.DirectoryMetadata, preset.DirectoryMetadata),
            Login = Or(own.Login, preset.Login).TrimEnd('/'),
            Scope = Or(own.Scope, preset.Scope),
            Tenants = TenantsOf(options, preset),
        };
    }

    private static string Or(string own, string preset) => own.Length > 0 ? own : preset;

    // An app of one tenant has nothing to do with the others, well known or not.
    private static string[] TenantsOf(BotOptions options, CloudEndpoints preset)
    {
        string[] own = options.TenantId.Length > 0 ? [options.TenantId] : [];
        return options.AppType == AppType.MultiTenant ? [.. preset.Tenants, .. own, .. options.AllowedTenants] : own;
    }

    private static CloudEndpoints Preset(Cloud cloud) => cloud switch
    {
        Cloud.UsGov => new CloudEndpoints
        {
            ChannelIssuer = "https://api.botframework.us",
            ChannelMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            DirectoryIssuer = "https://sts.windows.net/{tid}/",
            DirectoryIssuer2 = "https://login.microsoftonline.us/{tid}/v2.0",
            DirectoryMetadata = $"https://login.microsoftonline.us/{GovTenant}/v2.0/.well-known/openid-configuration",
            Login = "https://login.microsoftonline.us",
            SharedTenant = "MicrosoftServices.onmicrosoft.us",
            Scope = "https://api.botframework.us/.default",
            Tenants = [GovTenant],
            CallerId = "urn:botframework:azureusgov",
        },
        Cloud.China => new CloudEndpoints
        {
            ChannelIssuer = "https://api.botframework.azure.cn",
            ChannelMetadata = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            DirectoryIssuer = "https://sts.chinacloudapi.cn/{tid}/",
            DirectoryIssuer2 = "https://login.partner.microsoftonline.cn/{tid}/v2.0",
            DirectoryMetadata = "https://login.partner.microsoftonline.cn/common/v2.0/.well-known/openid-configuration",
            Login = "https://login.partner.microsoftonline.cn",
            SharedTenant = "botframework.azure.cn",
            Scope = "https://api.botframework.azure.cn/.default",
            Tenants = [],
            CallerId = "urn:botframework:azure",
        },
        _ => new CloudEndpoints
        {
            ChannelIssuer = "https://api.botframework.com",
            ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
            DirectoryIssuer = "https://sts.windows.net/{tid}/",
            DirectoryIssuer2 = "https://login.microsoftonline.com/{tid}/v2.0",
            DirectoryMetadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
            Login = "https://login.microsoftonline.com",
            SharedTenant = "botframework.com",
            Scope = "https://api.botframework.com/.default",
            Tenants = KnownTenants,
            CallerId = "urn:botframework:azure",
        },
    };
}
