using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Sending;

namespace ReplyAssistant.Bot.Authentication;

/// <summary>Decides who brought an activity, by the written rules, which are stricter than any of the libraries.</summary>
internal sealed partial class CallerCheck(
    IOptions<BotOptions> options, CallerKeys keys, ServiceUrlGate gate, TimeProvider clock, ILogger<CallerCheck> logger)
{
    // The tolerance of every Microsoft library, both ways.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly CloudEndpoints cloud = CloudEndpoints.Of(options);

    public async Task<CallerVerdict> JudgeAsync(string? authorization, InboundActivity activity, CancellationToken cancellationToken)
    {
        // Without credentials of our own there is nothing to check a token against; the endpoint is on loopback then.
        var verdict = options.Value.IsAnonymous
            ? new CallerVerdict.Admitted(Vouched.Nobody, null)
            : await JudgeTokenAsync(authorization, activity, cancellationToken);
        if (verdict is CallerVerdict.Admitted) verdict = Allowed(verdict, activity);
        if (verdict is CallerVerdict.Unknown or CallerVerdict.Forbidden) Log.Refused(logger, CodeOf(verdict));
        return verdict;
    }

    private static string CodeOf(CallerVerdict verdict) =>
        verdict switch { CallerVerdict.Unknown u => u.Code, CallerVerdict.Forbidden f => f.Code, _ => "" };

    private async Task<CallerVerdict> JudgeTokenAsync(string? authorization, InboundActivity activity, CancellationToken cancellationToken)
    {
        using var token = Credentials.Read(authorization);
        if (token is null) return new CallerVerdict.Unknown("NoToken");
        if (token.Algorithm is not ("RS256" or "RS384" or "RS512")) return new CallerVerdict.Unknown("Algorithm");
        if (string.IsNullOrEmpty(token.KeyId)) return new CallerVerdict.Unknown("NoKeyId");

        // The issuer is not proved yet: it only chooses whose keys to try.
        var issuer = token.Claim("iss");
        var isChannel = string.Equals(issuer, cloud.ChannelIssuer, StringComparison.Ordinal);
        if (!isChannel && DirectoryTenant(issuer) is null) return new CallerVerdict.Unknown("Issuer");

        SigningKey? key;
        try
        {
            (key, var algorithms) = await (isChannel ? keys.Channel : keys.Directory).FindAsync(token.KeyId, cancellationToken);
            if (key is null) return new CallerVerdict.Unknown("KeyId");
            if (!algorithms.Contains(token.Algorithm)) return new CallerVerdict.Unknown("Algorithm");
        }
        catch (KeysUnavailableException)
        {
            return new CallerVerdict.Unavailable();
        }
        if (!await token.IsSignedByAsync(key.Key)) return new CallerVerdict.Unknown("Signature");
        if (Common(token) is { } fault) return new CallerVerdict.Unknown(fault);
        return isChannel ? Channel(token, key, activity) : Directory(token, DirectoryTenant(issuer)!);
    }

    private string? Common(Credentials token)
    {
        // An audience that is a list, or our own outbound token's, is no token for us.
        if (!string.Equals(token.Claim("aud"), options.Value.AppId, StringComparison.Ordinal)) return "Audience";
        var now = clock.GetUtcNow();
        if (token.Moment("exp") is not { } end) return "NoExpiry";
        if (end + Skew < now) return "Expired";
        if (token.Has("nbf") && (token.Moment("nbf") is not { } begin || begin - Skew > now)) return "NotYet";
        return null;
    }

    private CallerVerdict Channel(Credentials token, SigningKey key, InboundActivity activity)
    {
        if (key.Endorsements is null || !key.Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
            return new CallerVerdict.Forbidden("Endorsement");
        if (options.Value.RequiredEndorsements.Any(e => !key.Endorsements.Contains(e, StringComparer.Ordinal)))
            return new CallerVerdict.Forbidden("Endorsement");
        // The signature binds the address that our own token will be sent to.
        if (!string.Equals(token.Claim("serviceurl"), activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            return new CallerVerdict.Forbidden("ServiceUrlClaim");
        return new CallerVerdict.Admitted(Vouched.Channel, cloud.CallerId);
    }

    private CallerVerdict Directory(Credentials token, string tenant)
    {
        if (!string.Equals(token.Claim("tid"), tenant, StringComparison.OrdinalIgnoreCase)) return new CallerVerdict.Unknown("Tenant");
        var caller = token.Claim("ver") switch
        {
            "2.0" => token.Claim("azp"),
            "1.0" => token.Claim("appid"),
            null when !token.Has("ver") => token.Claim("appid"),
            _ => null,
        };
        if (string.IsNullOrEmpty(caller)) return new CallerVerdict.Unknown("NoCaller");
        if (string.Equals(caller, options.Value.AppId, StringComparison.OrdinalIgnoreCase))
        {
            return options.Value.AcceptEmulator
                ? new CallerVerdict.Admitted(Vouched.Emulator, null)
                : new CallerVerdict.Forbidden("EmulatorOff");
        }
        return options.Value.AcceptedCallers.Contains(caller, StringComparer.OrdinalIgnoreCase)
            ? new CallerVerdict.Admitted(Vouched.Caller(caller), $"urn:botframework:aadappid:{caller}")
            : new CallerVerdict.Forbidden("Caller");
    }

    private CallerVerdict Allowed(CallerVerdict admitted, InboundActivity activity)
    {
        if (!gate.IsTrusted(activity.ServiceUrl)) return new CallerVerdict.Forbidden("ServiceUrl");
        if (options.Value.AllowedTenants.Count == 0) return admitted;
        // Where the client itself writes the tenant, there is none that could be on the list.
        if (!ActivityFields.IsTeams(activity.ChannelId)) return new CallerVerdict.Forbidden("ForeignTenant");
        string?[] named = [activity.ChannelData.Text("tenant", "id"), activity.Conversation.TenantId];
        var tenants = named.OfType<string>().ToList();
        return tenants.Count > 0 && tenants.TrueForAll(t => options.Value.AllowedTenants.Contains(t, StringComparer.OrdinalIgnoreCase))
            ? admitted
            : new CallerVerdict.Forbidden("ForeignTenant");
    }

    /// <returns>The tenant in the issuer; null when it is no directory whose tokens count here.</returns>
    private string? DirectoryTenant(string? issuer) => issuer is null ? null : cloud.Tenants.FirstOrDefault(t =>
        string.Equals(issuer, cloud.DirectoryIssuer.Replace("{tid}", t, StringComparison.Ordinal), StringComparison.Ordinal)
        || string.Equals(issuer, cloud.DirectoryIssuer2.Replace("{tid}", t, StringComparison.Ordinal), StringComparison.Ordinal));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Activity refused: {Code}.")]
        public static partial void Refused(ILogger logger, string code);
    }
}
