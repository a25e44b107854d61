using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Sending;

/// <summary>Calls the channel's REST interface.</summary>
internal sealed partial class ConnectorClient(
    IHttpClientFactory http, AppTokens tokens, ServiceUrlGate gate, SendPace pace, TalkStore talk, IOptions<BotOptions> options, TimeProvider clock,
    ILogger<ConnectorClient> logger) : IChannelClient
{
    public const string Client = "connector";

    // GCC tenants reached through the public host are told to come to this one.
    private const string GccHost = "smba.infra.gcc.teams.microsoft.com";

    public Task<SendResult> SendAsync(
        ConversationAddress to, OutboundActivity activity, SendCare care, ISendMark mark, CancellationToken cancellationToken)
    {
        var path = $"v3/conversations/{Escaped(to)}/activities";
        if (activity.ReplyToId is { } answered) path += $"/{Uri.EscapeDataString(answered)}";
        return CallAsync(to, new Call(HttpMethod.Post, path, Body(activity), care, mark), cancellationToken);
    }

    public Task<SendResult> UpdateAsync(
        ConversationAddress to, string id, OutboundActivity activity, ISendMark mark, CancellationToken cancellationToken) =>
        CallAsync(to, new Call(HttpMethod.Put, Path(to, id), Body(activity), SendCare.Normal, mark), cancellationToken);

    public Task<SendResult> DeleteAsync(ConversationAddress to, string id, CancellationToken cancellationToken) =>
        CallAsync(to, new Call(HttpMethod.Delete, Path(to, id), null, SendCare.Normal, NoMark.Instance), cancellationToken);

    /// <summary>Any other call: creating a conversation.</summary>
    public Task<SendResult> PostAsync(ConversationAddress to, string path, byte[] body, CancellationToken cancellationToken) =>
        CallAsync(to, new Call(HttpMethod.Post, path, body, SendCare.Normal, NoMark.Instance), cancellationToken);

    private static string Path(ConversationAddress to, string id) => $"v3/conversations/{Escaped(to)}/activities/{Uri.EscapeDataString(id)}";

    private static string Escaped(ConversationAddress to) => Uri.EscapeDataString(to.Conversation.Id!);

    private static byte[] Body(OutboundActivity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, BotJson.Wire.OutboundActivity);

    private async Task<SendResult> CallAsync(ConversationAddress to, Call call, CancellationToken cancellationToken)
    {
        var retry = new RetryRule(clock);
        var serviceUrl = to.ServiceUrl;
        var renewed = false;
        while (true)
        {
            // Stored addresses outlive the token that vouched for them, so they are looked at on each use.
            if (!gate.IsTrusted(serviceUrl)) return new SendResult.Lost("UntrustedHost");
            await pace.WaitAsync(to.Lane, cancellationToken);
            var address = new Uri(serviceUrl.TrimEnd('/') + "/" + call.Path);
            var token = gate.MayHaveToken(address) ? await tokens.GetAsync(cancellationToken) : null;

            var (result, after) = await OnceAsync(address, call, token, cancellationToken);
            if (result is not SendResult.Refused refused) return result;
            await call.Mark.ReturnedAsync();
            Log.Refused(logger, call.Method, refused.Status, refused.Code, ActivityFields.Mark(to.Lane));
            if (refused.Status == 401 && token is not null && !renewed)
            {
                renewed = true;
                tokens.Drop(token);
                continue;
            }
            if (refused is { Status: 403, Code: "InvalidBotApiHost" } && address.Host == "smba.trafficmanager.net")
            {
                serviceUrl = serviceUrl.Replace(address.Host, GccHost, StringComparison.OrdinalIgnoreCase);
                // What nobody asks for later goes there at once.
                await talk.Addresses.MoveAsync(to.Lane, (to with { ServiceUrl = serviceUrl }).Write(), cancellationToken);
                continue;
            }
            if (retry.After(call.Method, (HttpStatusCode)refused.Status, after, call.Care) is not { } wait) return refused;
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private async Task<(SendResult Result, RetryConditionHeaderValue? After)> OnceAsync(
        Uri address, Call call, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, address);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (call.Body is { } body) request.Content = new MarkedContent(body, call.Mark);
        // A channel that hangs (the Playground does, on a chunk it cannot place) must not hold the turn.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.Work.Call);
        try
        {
            using var response = await http.CreateClient(Client).SendAsync(request, limit.Token);
            var said = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return response.IsSuccessStatusCode
                ? (new SendResult.Sent(IdIn(said)), null)
                : (ConnectorError.Read((int)response.StatusCode, said), response.Headers.RetryAfter);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.Unanswered(logger, call.Method, e.GetType().Name);
            return (new SendResult.Lost(e is OperationCanceledException ? "Timeout" : "Unreachable"), null);
        }
    }

    // Many a channel answers with nothing: then the message cannot be changed later, and that is all.
    private static string? IdIn(byte[] said)
    {
        try
        {
            return said.Length == 0 ? null : JsonSerializer.Deserialize(said, BotJson.Wire.ResourceResponse)?.Id is { Length: > 0 } id ? id : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Call(HttpMethod Method, string Path, byte[]? Body, SendCare Care, ISendMark Mark);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The channel answered {Method} with {Status} {Code} in conversation {Conversation}.")]
        public static partial void Refused(ILogger logger, HttpMethod method, int status, string code, string conversation);

        [LoggerMessage(LogLevel.Warning, "The channel did not answer {Method}: {Fault}.")]
        public static partial void Unanswered(ILogger logger, HttpMethod method, string fault);
    }
}
