using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Receiving;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Local;

/// <summary>The part of Direct Line 3.0 that Web Chat and the own page need.</summary>
internal sealed class DirectLineRoutes(
    LocalTokens tokens, LocalChannel channel, LocalUploads uploads, Reception reception, TalkStore talk, IHostApplicationLifetime lifetime)
{
    public void Map(IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/directline").AddEndpointFilter((call, next) =>
            LocalGate.Admits(call.HttpContext) ? next(call) : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status403Forbidden)));
        routes.MapPost("/tokens/generate", Generate);
        routes.MapPost("/tokens/refresh", (HttpContext context) => Pass(context) is { } pass ? Json(Ticket(pass)) : Refused());
        routes.MapPost("/conversations", StartAsync);
        routes.MapGet("/conversations/{id}", (HttpContext context, string id, string? watermark) =>
            PassTo(context, id) is { } pass ? Json(Ticket(pass, context, watermark)) : Refused());
        routes.MapGet("/conversations/{id}/activities", ActivitiesAsync);
        routes.MapPost("/conversations/{id}/activities", PostAsync);
        routes.MapPost("/conversations/{id}/upload", UploadAsync);
        routes.MapGet("/conversations/{id}/stream", StreamAsync);
    }

    private IResult Generate(HttpContext context) => Json(Ticket(LocalSession.Enter(context, isNewTalk: context.Request.Query.ContainsKey("new"))));

    private async Task<IResult> StartAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (Pass(context) is not { } pass) return Refused();
        if (await talk.Local.ReadAsync(pass.Conversation, 0, cancellationToken) is [])
            await AdmitAsync(LocalActivities.Arrival(pass), cancellationToken);
        return Json(Ticket(pass, context), StatusCodes.Status201Created);
    }

    private async Task<IResult> ActivitiesAsync(HttpContext context, string id, string? watermark, CancellationToken cancellationToken)
    {
        if (PassTo(context, id) is not { } pass) return Refused();
        return Json(await SetAsync(pass.Conversation, Origin(context), After(watermark), cancellationToken));
    }

    private async Task<IResult> PostAsync(HttpContext context, string id, CancellationToken cancellationToken)
    {
        if (PassTo(context, id) is not { } pass) return Refused();
        if (!context.Request.HasJsonContentType()) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        return await SentJson.ReadAsync(context.Request.Body, cancellationToken) is { } sent && LocalActivities.Of(sent, pass) is { } activity
            ? await TakeAsync(activity, pass, cancellationToken) : Results.BadRequest();
    }

    private async Task<IResult> UploadAsync(HttpContext context, string id, CancellationToken cancellationToken)
    {
        if (PassTo(context, id) is not { } pass) return Refused();
        return await uploads.ReadAsync(context.Request, pass, cancellationToken) is { } activity
            ? await TakeAsync(activity, pass, cancellationToken) : Results.BadRequest();
    }

    // A browser cannot set a header on a WebSocket: the token comes in the address, and the origin is looked at.
    private async Task<IResult> StreamAsync(HttpContext context, string id, string? t, string? watermark)
    {
        if (t is null || tokens.Read(t) is not { } pass || pass.Conversation != id) return Refused();
        if (!context.WebSockets.IsWebSocketRequest) return Results.BadRequest();
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        // An open page must not hold up the end of the program, and is to find the next one.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await new LocalStream(channel, this, socket, Origin(context)).RunAsync(pass.Conversation, After(watermark), ends.Token);
        return Results.Empty;
    }

    /// <summary>What was added after a watermark, as the client wants it.</summary>
    /// <param name="origin">The address that the client has come to: Web Chat shows a file only with its whole address.</param>
    public async Task<JsonObject> SetAsync(string conversation, string origin, long after, CancellationToken cancellationToken)
    {
        var added = await talk.Local.ReadAsync(conversation, after, cancellationToken);
        return new JsonObject
        {
            ["activities"] = new JsonArray([.. added.Select(a => Addressed(JsonNode.Parse(a.Body)!, origin))]),
            ["watermark"] = (added.Count == 0 ? after : added[^1].Ordinal).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static JsonNode Addressed(JsonNode activity, string origin)
    {
        foreach (var attachment in activity["attachments"]?.AsArray() ?? [])
        {
            if (attachment!["contentUrl"] is JsonValue value && value.TryGetValue(out string? address) && address.StartsWith('/'))
                attachment["contentUrl"] = origin + address;
        }
        return activity;
    }

    private static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private async Task<IResult> TakeAsync(JsonObject activity, LocalPass pass, CancellationToken cancellationToken)
    {
        var id = activity["id"]!.GetValue<string>();
        if (activity["type"]!.GetValue<string>() == "typing") return Json(new JsonObject { ["id"] = id });
        var echo = activity.DeepClone().AsObject();
        echo.Remove("serviceUrl");
        await channel.EchoAsync(pass.Conversation, id, echo, cancellationToken);
        await AdmitAsync(activity, cancellationToken);
        return Json(new JsonObject { ["id"] = id });
    }

    private async Task AdmitAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(activity, BotJson.Wire.JsonObject);
        if (ActivityParser.Parse(body) is ParsedBody.Activity { Value: var parsed })
            await reception.AdmitAsync(new Arrival(parsed, body, LocalChannel.Vouched), cancellationToken);
    }

    public LocalPass? PassTo(HttpContext context, string conversation) =>
        Pass(context) is { } pass && pass.Conversation == conversation ? pass : null;

    public LocalPass? Pass(HttpContext context) =>
        context.Request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? tokens.Read(header["Bearer ".Length..]) : null;

    private JsonObject Ticket(LocalPass pass, HttpContext? context = null, string? watermark = null)
    {
        var token = tokens.Give(pass);
        var ticket = new JsonObject
        {
            ["conversationId"] = pass.Conversation, ["token"] = token, ["expires_in"] = (int)LocalTokens.Lifetime.TotalSeconds,
        };
        if (context is not null)
        {
            var after = watermark is null ? "" : $"&watermark={Uri.EscapeDataString(watermark)}";
            ticket["streamUrl"] = $"{(context.Request.IsHttps ? "wss" : "ws")}://{context.Request.Host}/directline/conversations/{pass.Conversation}/stream?t={Uri.EscapeDataString(token)}{after}";
        }
        return ticket;
    }

    private static long After(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0;

    private static IResult Json(JsonObject body, int status = StatusCodes.Status200OK) =>
        Results.Text(body.ToJsonString(BotJson.Wire.Options), "application/json", System.Text.Encoding.UTF8, status);

    private static IResult Refused() => Results.StatusCode(StatusCodes.Status403Forbidden);
}
