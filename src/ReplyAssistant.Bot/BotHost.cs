using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Local;
using ReplyAssistant.Bot.Operations;
using ReplyAssistant.Bot.Package;
using ReplyAssistant.Bot.Receiving;

namespace ReplyAssistant.Bot;

/// <summary>The program: settings, parts, routes.</summary>
internal static class BotHost
{
    // The Playground's and the Emulator's default target.
    private const string DefaultAddress = "http://127.0.0.1:3978";

    /// <param name="compose">Further parts, for tests.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? compose = null)
    {
        // Settings are read once; watching their files would take one of the few watches that a user has.
        var builder = WebApplication.CreateSlimBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        // Two lines a request say nothing that the metrics do not; whoever wants them sets the same key.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = [new KeyValuePair<string, string?>("Logging:LogLevel:Microsoft.AspNetCore", "Warning")],
        });
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyReader.MostBytes;
        });
        builder.Services.AddReplyAssistantBot(builder.Configuration);
        compose?.Invoke(builder);
        ReadableSettings.MustBe(builder.Configuration);

        var app = builder.Build();
        var options = app.Services.GetRequiredService<IOptions<BotOptions>>().Value;
        if (options.IsAnonymous) BoundAddresses.MustBeLoopback(app.Configuration);
        app.MapPost(MessagesEndpoint.Path, (HttpContext context, MessagesEndpoint endpoint) => endpoint.HandleAsync(context));
        app.MapHealth();
        app.MapPublicPages();
        // Who may come to the page is decided by where it runs; behind a proxy everybody would be local.
        if (options.IsAnonymous)
        {
            app.UseWebSockets();
            app.Services.GetRequiredService<DirectLineRoutes>().Map(app);
            app.Services.GetRequiredService<PageRoutes>().Map(app);
        }
        return app;
    }
}
