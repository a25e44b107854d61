using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>A connector between the bot and the Playground that hands everything on and keeps the ids to itself, as some channels do.</summary>
internal sealed class ForgetfulRelay : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    private readonly WebApplication app;

    private ForgetfulRelay(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    public static async Task<ForgetfulRelay> StartAsync(Playground playground)
    {
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var relay = new ForgetfulRelay(builder.Build());
        relay.app.MapPost("/{**rest}", async (HttpContext context) =>
        {
            using var body = new StreamContent(context.Request.Body);
            body.Headers.Add("Content-Type", context.Request.ContentType);
            using var answer = await Http.PostAsync(new Uri(playground.Connector + context.Request.Path), body, context.RequestAborted);
            context.Response.StatusCode = answer.IsSuccessStatusCode ? StatusCodes.Status202Accepted : (int)answer.StatusCode;
        });
        await relay.app.StartAsync();
        return relay;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
