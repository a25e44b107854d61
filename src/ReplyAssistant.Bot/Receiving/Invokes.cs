using System.Text.Json;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Conversations;
using ReplyAssistant.Storage;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>What an invoke is answered: its status and body become the response's.</summary>
internal sealed record InvokeAnswer(int Status, JsonObject? Body = null);

/// <summary>Answers invokes at once, in the response.</summary>
internal sealed partial class Invokes(CardPresses presses, FeedbackReader feedback, IConversation conversation, Reception reception, ILogger<Invokes> logger)
{
    /// <summary>A suggested action of the kind Action.Submit. We offer none; whoever presses one gets what a card's button would do.</summary>
    public const string Suggested = "suggestedActions/submit";

    public async Task<int> AnswerAsync(Arrival arrival, HttpResponse response)
    {
        var answer = await AnswerAsync(arrival);
        response.StatusCode = answer.Status;
        if (answer.Body is { } body) await response.WriteAsJsonAsync(body, BotJson.Wire.JsonObject, "application/json");
        return answer.Status;
    }

    private async Task<InvokeAnswer> AnswerAsync(Arrival arrival)
    {
        try
        {
            return arrival.Activity.Name switch
            {
                "adaptiveCard/action" => await presses.InvokedAsync(arrival),
                "fileConsent/invoke" => await ConsentAsync(arrival),
                "message/submitAction" => await ThumbAsync(arrival),
                "message/fetchTask" => FeedbackForm.Asked(arrival.Activity),
                Suggested => await SuggestedAsync(arrival),
                _ => new InvokeAnswer(StatusCodes.Status501NotImplemented),
            };
        }
        // An invoke is a boundary: the client gets an answer, and nothing of what went wrong.
        catch (Exception e) when (e is not StoreException)
        {
            Log.Failed(logger, e.GetType().FullName, e.StackTrace);
            return Failed(arrival.Activity.Name);
        }
    }

    // A card's own failure is an answer like any other (the body says 500): at an HTTP 500 the client tells nothing and waits on.
    private static InvokeAnswer Failed(string? name) => new(
        name == "adaptiveCard/action" ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError,
        CardPresses.Error("InternalError", "处理时出错，请稍后重试。"));

    // The upload takes longer than a channel waits.
    private async Task<InvokeAnswer> ConsentAsync(Arrival arrival)
    {
        if (arrival.Activity.Value is not { ValueKind: JsonValueKind.Object }) return new InvokeAnswer(StatusCodes.Status400BadRequest);
        await reception.EnqueueAsync(arrival, CancellationToken.None);
        return new InvokeAnswer(StatusCodes.Status200OK);
    }

    private async Task<InvokeAnswer> SuggestedAsync(Arrival arrival)
    {
        if (PressReader.Submitted(arrival.Activity) is null)
            return new InvokeAnswer(StatusCodes.Status400BadRequest, CardPresses.Error("BadRequest", "操作的内容无法识别，请重新发送。"));
        await reception.EnqueueAsync(arrival, CancellationToken.None);
        return new InvokeAnswer(StatusCodes.Status200OK, []);
    }

    // Teams takes anything but an empty object for a failure.
    private async Task<InvokeAnswer> ThumbAsync(Arrival arrival)
    {
        if (await feedback.InInvokeAsync(arrival.Activity, CancellationToken.None) is { } thumb)
            await conversation.TakeFeedbackAsync(thumb, CancellationToken.None);
        return new InvokeAnswer(StatusCodes.Status200OK, []);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An invoke failed: {Fault}\n{Stack}")]
        public static partial void Failed(ILogger logger, string? fault, string? stack);
    }
}
