using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Operations;

/// <summary>Drops each hour what has outlived its use.</summary>
internal sealed partial class Tidying(TalkStore talk, TimeProvider clock, ILogger<Tidying> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        do
        {
            var now = clock.GetUtcNow();
            try
            {
                await talk.TidyAsync(
                    new Retention
                    {
                        // Channels deliver again within minutes; people look at last month's work.
                        Seen = now.AddHours(-24), Presses = now.AddHours(-24), Turns = now.AddDays(-30), Memory = now.AddDays(-180),
                    },
                    stoppingToken);
            }
            catch (StoreException)
            {
                Log.NotTidied(logger);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Old entries could not be dropped; tried again in an hour.")]
        public static partial void NotTidied(ILogger logger);
    }
}
