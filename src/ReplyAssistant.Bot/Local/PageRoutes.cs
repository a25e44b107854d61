using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Local;

/// <summary>The page on this machine, the open draft beside the talk, and the sources it rests on.</summary>
internal sealed class PageRoutes(DirectLineRoutes directLine, DraftAtHand drafts, DraftViews views, SampleIntake intake, IConversation conversation)
{
    // Nothing from elsewhere, no script in the text, no frame around it.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private static readonly (string Path, string Name, string Type)[] Files =
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/line.js", "line.js", "text/javascript; charset=utf-8"),
        ("/card.js", "card.js", "text/javascript; charset=utf-8"),
        ("/talk.js", "talk.js", "text/javascript; charset=utf-8"),
        ("/source.js", "source.js", "text/javascript; charset=utf-8"),
        ("/letter.js", "letter.js", "text/javascript; charset=utf-8"),
        ("/page.js", "page.js", "text/javascript; charset=utf-8"),
        ("/page.css", "page.css", "text/css; charset=utf-8"),
    ];

    public void Map(IEndpointRouteBuilder app)
    {
        foreach (var (path, name, type) in Files)
        {
            var content = Read(name);
            app.MapGet(path, (HttpContext context) => Page(context, content, type));
        }
        app.MapGet("/page/draft", DraftAsync);
        app.MapGet("/page/source", SourceAsync);
        app.MapGet("/page/file", FileAsync);
        app.MapGet("/page/sample", SampleAsync);
    }

    private static IResult Page(HttpContext context, byte[] content, string type)
    {
        if (!LoopbackPage(context)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return Results.Bytes(content, type);
    }

    // The page itself is reached by a link or by typing, so no origin is asked for.
    private static bool LoopbackPage(HttpContext context) => Receiving.LoopbackOnly.IsThisMachine(context);

    private async Task<IResult> DraftAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (Who(context) is not var (scope, speaker)) return Refused();
        return await drafts.FindAsync(scope, speaker, cancellationToken) is { } shown
            ? Json(await views.OfAsync(shown, speaker, cancellationToken)) : Results.NoContent();
    }

    private async Task<IResult> SourceAsync(HttpContext context, string document, int start, int end, CancellationToken cancellationToken)
    {
        if (Who(context) is not var (scope, speaker)) return Refused();
        // Only what the draft at hand rests on can be opened.
        if (await drafts.FindAsync(scope, speaker, cancellationToken) is not { } shown || shown.Draft.Evidence.All(e => e.DocumentId != document))
            return Results.NotFound();
        return await views.SourceAsync(document, start, end, cancellationToken) is { } source ? Json(source) : Results.NotFound();
    }

    // Web Chat offers a file as a link, and a browser follows it with the session and no token.
    private async Task<IResult> FileAsync(HttpContext context, string key, CancellationToken cancellationToken)
    {
        if ((Who(context) ?? ByIts(LocalSession.Read(context), context)) is not var (scope, speaker)) return Refused();
        return await conversation.OpenFileAsync(scope, speaker, key, cancellationToken) is { } file
            ? Results.File(file.Content, "application/octet-stream", file.Name) : Results.NotFound();
    }

    /// <summary>A proposal to try the program on, once the samples that it is answered from have been read.</summary>
    private async Task<IResult> SampleAsync(HttpContext context, IOptions<BotOptions> options, CancellationToken cancellationToken)
    {
        if (Who(context) is null) return Refused();
        if (SampleCorpus.Folder(options.Value) is not { } corpus) return Results.NoContent();
        await intake.Done.WaitAsync(cancellationToken);
        var text = await File.ReadAllTextAsync(Path.Combine(corpus, "proposals", "2026-cppcc-031.txt"), cancellationToken);
        return Json(new JsonObject { ["text"] = text });
    }

    private (ConversationScope, Speaker)? Who(HttpContext context) => ByIts(directLine.Pass(context), context);

    private static (ConversationScope, Speaker)? ByIts(LocalPass? pass, HttpContext context)
    {
        if (!LocalGate.Admits(context) || pass is null) return null;
        var scope = new ConversationScope($"{LocalChannel.Name}/conversations/{pass.Conversation}", Tenant: null, IsGroup: false);
        return (scope, new Speaker { Key = $"{LocalChannel.Name}/users/{pass.User}" });
    }

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(BotJson.Wire.Options), "application/json", System.Text.Encoding.UTF8);

    private static IResult Refused() => Results.StatusCode(StatusCodes.Status403Forbidden);

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReplyAssistant.Bot.Local.Page." + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
