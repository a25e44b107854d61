using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Authentication;

namespace ReplyAssistant.Bot.Operations;

/// <summary>Fetches the signing keys at the start, so that the first message need not wait for them.</summary>
internal sealed class KeysAhead(CallerKeys keys, IOptions<BotOptions> options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.IsAnonymous) return;
        await keys.Channel.WarmAsync(stoppingToken);
        if (options.Value.AcceptEmulator || options.Value.AcceptedCallers.Count > 0) await keys.Directory.WarmAsync(stoppingToken);
    }
}
