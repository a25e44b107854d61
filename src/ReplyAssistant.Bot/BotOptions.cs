namespace ReplyAssistant.Bot;

/// <summary>How the bot is registered; it changes only how the bot proves itself to the channel.</summary>
public enum AppType
{
    MultiTenant,
    SingleTenant,
    ManagedIdentity,
}

/// <summary>The cloud that the channel and the directory belong to.</summary>
public enum Cloud
{
    Public,
    UsGov,
    China,
}

/// <summary>Settings of the bot. Without an app id it answers on loopback only, and asks nobody who they are.</summary>
public sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>The registered app's id, a GUID. Empty: no authentication.</summary>
    public string AppId { get; set; } = "";

    public string AppSecret { get; set; } = "";

    /// <summary>In the place of a secret: a certificate with its private key, in one file (PFX, or PEM). Read anew for each token.</summary>
    public string CertificateFile { get; set; } = "";

    /// <summary>Of the certificate's file, where it has one.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>In the place of a secret: a file with a fresh token of another issuer that the directory trusts (workload identity).</summary>
    public string AssertionFile { get; set; } = "";

    public AppType AppType { get; set; } = AppType.SingleTenant;

    /// <summary>The directory of the app; needed for all but multi-tenant apps.</summary>
    public string TenantId { get; set; } = "";

    public Cloud Cloud { get; set; } = Cloud.Public;

    /// <summary>Directories whose people may talk to the bot. Empty: any that the channel delivers.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Accept tokens that the bot's own credentials were used for, as the Emulator and the Playground send them. Off in production.</summary>
    public bool AcceptEmulator { get; set; }

    /// <summary>App ids of other bots that may call this one.</summary>
    public IList<string> AcceptedCallers { get; } = [];

    /// <summary>Endorsements that a channel's key must carry besides the channel's own.</summary>
    public IList<string> RequiredEndorsements { get; } = [];

    /// <summary>More hosts that the bot's token may be sent to: "host", or "http://127.0.0.1:56150" for a test on this machine.</summary>
    public IList<string> TrustedServiceHosts { get; } = [];

    /// <summary>Addresses of the cloud where they differ from the preset.</summary>
    public CloudAddresses Addresses { get; set; } = new();

    /// <summary>The file with past replies and policies; empty for the one that the command line uses.</summary>
    public string Store { get; set; } = "";

    /// <summary>The file with what conversations keep; empty for talk.db beside the store.</summary>
    public string Talk { get; set; } = "";

    /// <summary>The bureau's profile (YAML); empty for the one that comes with the product.</summary>
    public string Profile { get; set; } = "";

    public WorkLimits Work { get; set; } = new();

    public bool IsAnonymous => AppId.Length == 0;
}

/// <summary>Where a cloud differs from its preset; empty means the preset.</summary>
public sealed class CloudAddresses
{
    public string ChannelIssuer { get; set; } = "";

    public string ChannelMetadata { get; set; } = "";

    public string DirectoryMetadata { get; set; } = "";

    /// <summary>Of the directory: https://login.microsoftonline.com.</summary>
    public string Login { get; set; } = "";

    /// <summary>Issuer of the directory's tokens of version 1, with {tid} for the tenant.</summary>
    public string DirectoryIssuer { get; set; } = "";

    /// <summary>Issuer of the directory's tokens of version 2, with {tid} for the tenant.</summary>
    public string DirectoryIssuer2 { get; set; } = "";

    public string Scope { get; set; } = "";

    /// <summary>Where a managed identity gets its token.</summary>
    public string ManagedIdentity { get; set; } = "";
}

/// <summary>How much is worked on at once, and for how long.</summary>
public sealed class WorkLimits
{
    /// <summary>Conversations answered at the same time; drafts among them take turns by the number of cores. Default 32.</summary>
    public int Parallel { get; set; } = 32;

    /// <summary>The longest that one turn may take. Default five minutes.</summary>
    public TimeSpan Turn { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a request that wants the replies in its response is kept waiting. Default one minute.</summary>
    public TimeSpan Inline { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Turns waiting in all conversations before the bot says that it is busy. Default 2000.</summary>
    public int Waiting { get; set; } = 2000;

    /// <summary>Turns waiting in one conversation. Default 20.</summary>
    public int WaitingPerConversation { get; set; } = 20;

    /// <summary>How long one call to the channel may take. Default 15 s.</summary>
    public TimeSpan Call { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the program waits at its end for turns to be finished. Default 20 s.</summary>
    public TimeSpan Farewell { get; set; } = TimeSpan.FromSeconds(20);
}
