using System.Text.Json;

namespace ReplyAssistant.Bot.Authentication;

/// <summary>Neither downloaded now nor kept from before.</summary>
internal sealed class KeysUnavailableException(Exception? inner) : Exception("The signing keys cannot be had.", inner);

/// <summary>One issuer's keys: downloaded when needed, kept, renewed, and kept on when renewing fails.</summary>
internal sealed partial class KeySource(HttpClient http, string metadata, TimeProvider clock, ILogger<KeySource> logger) : IDisposable
{
    private static readonly TimeSpan Renewed = TimeSpan.FromHours(24);

    // Random key ids would otherwise turn every forged token into a request to the login host.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    // BD: keys may be kept for five days; then the issuer may have withdrawn them.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(5);

    // After a failure nobody waits for a login host that is down.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Download? last;
    private DateTimeOffset failed = DateTimeOffset.MinValue;

    /// <returns>Null when the issuer has no key of this id.</returns>
    /// <exception cref="KeysUnavailableException">There are no keys at all.</exception>
    public async Task<(SigningKey? Key, IReadOnlySet<string> Algorithms)> FindAsync(string id, CancellationToken cancellationToken)
    {
        var have = last;
        if (have is null || Age(have) >= Renewed || (!have.Keys.Keys.ContainsKey(id) && Age(have) >= Pause))
            have = await RenewAsync(have, cancellationToken);
        return (have.Keys.Keys.GetValueOrDefault(id), have.Keys.Algorithms);
    }

    /// <summary>Downloads the keys before they are needed.</summary>
    public async Task WarmAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RenewAsync(null, cancellationToken);
        }
        catch (KeysUnavailableException)
        {
            // The first message will try again.
        }
    }

    public void Dispose() => one.Dispose();

    private TimeSpan Age(Download have) => clock.GetUtcNow() - have.At;

    private async Task<Download> RenewAsync(Download? had, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (last is { } newer && newer != had) return newer;
            if (clock.GetUtcNow() - failed < AfterFailure) return StillGood(null);
            last = new Download(await DownloadAsync(cancellationToken), clock.GetUtcNow());
            return last;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or FormatException or InvalidOperationException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            failed = clock.GetUtcNow();
            Log.NotRenewed(logger, e.GetType().Name, had is null);
            return StillGood(e);
        }
        finally
        {
            one.Release();
        }
    }

    private Download StillGood(Exception? cause) =>
        last is { } kept && Age(kept) < Kept ? kept : throw new KeysUnavailableException(cause);

    private async Task<PublishedKeys> DownloadAsync(CancellationToken cancellationToken)
    {
        using var described = await GetAsync(metadata, cancellationToken);
        var at = described.RootElement.GetProperty("jwks_uri").GetString();
        if (!Uri.TryCreate(at, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || address.IsLoopback))
            throw new FormatException("The metadata names no safe address of keys.");
        using var keys = await GetAsync(at, cancellationToken);
        return PublishedKeys.Read(described.RootElement, keys.RootElement);
    }

    private async Task<JsonDocument> GetAsync(string address, CancellationToken cancellationToken)
    {
        await using var body = await http.GetStreamAsync(new Uri(address), cancellationToken);
        return await JsonDocument.ParseAsync(body, default, cancellationToken);
    }

    private sealed record Download(PublishedKeys Keys, DateTimeOffset At);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Signing keys could not be renewed ({Fault}); none at all: {None}.")]
        public static partial void NotRenewed(ILogger logger, string fault, bool none);
    }
}
