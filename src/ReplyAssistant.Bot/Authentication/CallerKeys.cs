using Microsoft.Extensions.Options;

namespace ReplyAssistant.Bot.Authentication;

/// <summary>The keys of the two issuers that may sign what comes in.</summary>
internal sealed class CallerKeys(IOptions<BotOptions> options, IHttpClientFactory http, TimeProvider clock, ILogger<KeySource> logger) : IDisposable
{
    public const string Client = "keys";

    public KeySource Channel { get; } = new(http.CreateClient(Client), CloudEndpoints.Of(options).ChannelMetadata, clock, logger);

    public KeySource Directory { get; } = new(http.CreateClient(Client), CloudEndpoints.Of(options).DirectoryMetadata, clock, logger);

    public void Dispose()
    {
        Channel.Dispose();
        Directory.Dispose();
    }
}
