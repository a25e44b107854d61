using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Operations;

/// <summary>/healthz/live: the program runs. /healthz/ready, and /healthz: it can take messages.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz/live", () => Results.Text("live"));
        app.MapGet("/healthz/ready", ReadyAsync);
        app.MapGet("/healthz", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(TalkStore talk, TurnWorker worker, IOptions<BotOptions> options, CancellationToken cancellationToken)
    {
        var authentication = options.Value.IsAnonymous ? "no authentication" : "authentication on";
        try
        {
            await talk.ProbeAsync(cancellationToken);
        }
        catch (StoreException)
        {
            return Results.Text($"not ready: the store cannot be written; {authentication}", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        return worker.IsReady
            ? Results.Text($"ready; {authentication}")
            : Results.Text($"not ready: starting; {authentication}", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
