namespace ReplyAssistant.Bot.Sending;

/// <summary>The bot's own token: fetched once for all who need it, kept until shortly before its end.</summary>
internal sealed partial class AppTokens(TokenRequest request, TimeProvider clock, ILogger<AppTokens> logger) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile AppToken? current;

    /// <exception cref="NoTokenException">The login host is down, or refuses the settings; the log says which.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (IsFresh(current)) return current!.Value;
        await one.WaitAsync(cancellationToken);
        try
        {
            if (IsFresh(current)) return current!.Value;
            current = await FetchAsync(cancellationToken);
            return current.Value;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The channel did not take it.</summary>
    public void Drop(string token)
    {
        if (current?.Value == token) current = null;
    }

    public void Dispose() => one.Dispose();

    private bool IsFresh(AppToken? token) => token is not null && token.Ends - Early > clock.GetUtcNow();

    private async Task<AppToken> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await request.SendAsync(cancellationToken);
        }
        // What is still valid serves until it ends.
        catch (HttpRequestException e) when (current is { } old && old.Ends > clock.GetUtcNow())
        {
            Log.NotRenewed(logger, e.StatusCode);
            return old;
        }
        catch (TokenRefusedException e)
        {
            // Its sentence names settings only, and an operator has to read it.
            Log.Refused(logger, e.Message);
            throw new NoTokenException(e);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.Unreachable(logger, e.GetType().Name);
            throw new NoTokenException(e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The bot's token could not be renewed yet: {Status}.")]
        public static partial void NotRenewed(ILogger logger, System.Net.HttpStatusCode? status);

        [LoggerMessage(LogLevel.Critical, "{Sentence}")]
        public static partial void Refused(ILogger logger, string sentence);

        [LoggerMessage(LogLevel.Error, "The login host cannot be reached: {Fault}.")]
        public static partial void Unreachable(ILogger logger, string fault);
    }
}

/// <summary>A token and its end.</summary>
internal sealed record AppToken(string Value, DateTimeOffset Ends);

/// <summary>Nothing can be sent for the time being: the bot's own token cannot be had.</summary>
internal sealed class NoTokenException(Exception inner) : Exception("The bot's token cannot be had.", inner);

/// <summary>The login host refuses; the message says which setting to look at.</summary>
internal sealed class TokenRefusedException(string message) : Exception(message);
