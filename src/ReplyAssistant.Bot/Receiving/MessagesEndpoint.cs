using System.Diagnostics;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Authentication;
using ReplyAssistant.Bot.Operations;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Storage;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>POST /api/messages: reads, asks who it is, accepts durably and answers; the work is done later.</summary>
internal sealed class MessagesEndpoint(CallerCheck callers, Reception reception, Invokes invokes, InlineReplies inline, IOptions<BotOptions> options)
{
    public const string Path = "/api/messages";

    public async Task HandleAsync(HttpContext context)
    {
        var begun = Stopwatch.GetTimestamp();
        var status = await AnswerAsync(context);
        if (!context.Response.HasStarted) context.Response.StatusCode = status;
        BotTelemetry.AckTime.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("status", status));
    }

    private async Task<int> AnswerAsync(HttpContext context)
    {
        if (options.Value.IsAnonymous && !LoopbackOnly.Admits(context)) return StatusCodes.Status403Forbidden;
        byte[]? body;
        try
        {
            body = await BodyReader.ReadAsync(context.Request, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            context.Response.Headers.Connection = "close";
            return StatusCodes.Status408RequestTimeout;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        // The client has hung up in the middle: nobody reads the answer.
        catch (IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
        if (body is null) return StatusCodes.Status413PayloadTooLarge;

        // The rules of authentication need two of the body's fields, and nothing else is done with it before.
        switch (ActivityParser.Parse(body))
        {
            case ParsedBody.Unusable unusable:
                await ErrorBody.WriteAsync(context.Response, StatusCodes.Status400BadRequest, unusable.Code);
                return StatusCodes.Status400BadRequest;
            case ParsedBody.Activity { Value: var activity }:
                return await JudgedAsync(context, activity, body);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<int> JudgedAsync(HttpContext context, InboundActivity activity, byte[] body)
    {
        // The header may come more than once; no rule says which one would count.
        var headers = context.Request.Headers.Authorization;
        var verdict = await callers.JudgeAsync(headers.Count == 1 ? headers[0] : null, activity, context.RequestAborted);
        switch (verdict)
        {
            case CallerVerdict.Unknown:
                context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
                return StatusCodes.Status401Unauthorized;
            case CallerVerdict.Forbidden:
                return StatusCodes.Status403Forbidden;
            case CallerVerdict.Admitted admitted:
                return await AcceptAsync(context, new Arrival(activity, body, admitted.Vouched));
            default:
                return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task<int> AcceptAsync(HttpContext context, Arrival arrival)
    {
        try
        {
            if (arrival.Activity.Type == "invoke") return await invokes.AnswerAsync(arrival, context.Response);
            var admission = await reception.AdmitAsync(arrival, CancellationToken.None);
            return arrival.Activity.DeliveryMode == DeliveryModes.ExpectReplies
                ? await inline.AnswerAsync(arrival, admission, context.Response, context.RequestAborted)
                : StatusCodes.Status202Accepted;
        }
        // What cannot be written down must come again.
        catch (StoreException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
    }
}

/// <summary>An activity that has been let in.</summary>
internal sealed record Arrival(InboundActivity Activity, byte[] Body, string Vouched);
