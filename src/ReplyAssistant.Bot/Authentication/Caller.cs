namespace ReplyAssistant.Bot.Authentication;

/// <summary>Who brought an activity, as far as could be proved.</summary>
internal abstract record CallerVerdict
{
    private CallerVerdict() { }

    /// <param name="Vouched">channel, emulator, caller:APPID or nobody; kept with what the activity leads to.</param>
    /// <param name="CallerId">As the protocol names the caller; null when nobody vouches.</param>
    public sealed record Admitted(string Vouched, string? CallerId) : CallerVerdict;

    /// <summary>No credentials, or none that hold.</summary>
    public sealed record Unknown(string Code) : CallerVerdict;

    /// <summary>The caller is known and may not do this.</summary>
    public sealed record Forbidden(string Code) : CallerVerdict;

    /// <summary>It cannot be told: the keys cannot be had.</summary>
    public sealed record Unavailable : CallerVerdict;
}

/// <summary>Names of those who vouch.</summary>
internal static class Vouched
{
    public const string Channel = "channel";
    public const string Emulator = "emulator";
    public const string Nobody = "nobody";

    public static string Caller(string appId) => $"caller:{appId}";
}
