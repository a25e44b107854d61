using System.Net;
using System.Net.Http.Headers;

namespace ReplyAssistant.Bot.Sending;

/// <summary>When a call to the channel is made again, and after how long.</summary>
internal sealed class RetryRule(TimeProvider clock)
{
    private const int MostCalls = 4;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

    private readonly DateTimeOffset begun = clock.GetUtcNow();
    private int calls;

    /// <returns>Null when there is nothing more to try.</returns>
    public TimeSpan? After(HttpMethod method, HttpStatusCode status, RetryConditionHeaderValue? asked, SendCare care)
    {
        calls++;
        if (care == SendCare.Once || !Allows(method, status, care)) return null;
        var wait = Asked(asked) ?? Backoff();
        return clock.GetUtcNow() - begun + wait > Budget ? null : wait;
    }

    // A POST has no idempotency key: what a gateway reports as failed may have arrived all the same.
    private bool Allows(HttpMethod method, HttpStatusCode status, SendCare care) => status switch
    {
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests => calls < MostCalls,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
            method == HttpMethod.Post ? care == SendCare.Important && calls < 2 : calls < MostCalls,
        _ => false,
    };

    private TimeSpan? Asked(RetryConditionHeaderValue? asked)
    {
        var wait = asked?.Delta ?? (asked?.Date is { } date ? date - clock.GetUtcNow() : null);
        if (wait is not { } seconds) return null;
        return seconds < TimeSpan.Zero ? TimeSpan.Zero : seconds > Longest ? Longest : seconds;
    }

    private TimeSpan Backoff()
    {
        var wait = First * Math.Pow(2, calls - 1) * (0.8 + 0.4 * Random.Shared.NextDouble());
        return wait > Longest ? Longest : wait;
    }
}
