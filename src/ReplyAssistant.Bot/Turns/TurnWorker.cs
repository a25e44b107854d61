using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Operations;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Turns;

/// <summary>Works off the durable queue: turns live by the program's lifetime and a limit of their own, never by a request's.</summary>
internal sealed partial class TurnWorker(
    TalkStore talk, Lanes lanes, RunningTurns running, TurnRunner runner, IOptions<BotOptions> options, TimeProvider clock, ILogger<TurnWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan WithoutToken = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<long, TaskCompletionSource> awaited = new();

    /// <summary>Whether turns are being worked off; false before what was left from the last run has been read.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Waits until the turn is over.</summary>
    /// <returns>False when it took longer than the limit.</returns>
    public async Task<bool> IsOverAsync(long turn, TimeSpan limit, CancellationToken cancellationToken)
    {
        var over = awaited.GetOrAdd(turn, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        // It may have been over before it was asked about; then nobody will say so.
        if (await talk.Turns.IsOverAsync(turn, cancellationToken)) over.TrySetResult();
        try
        {
            await over.Task.WaitAsync(limit, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            // Until it is over others may wait for it too; who ends it takes them all off.
            if (over.Task.IsCompleted) awaited.TryRemove(turn, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var (id, lane) in await talk.Turns.OpenAsync(stoppingToken)) lanes.Add(lane, id);
        IsReady = true;
        using var hard = new CancellationTokenSource();
        // At the end turns in work get some time; then they are broken off and taken up at the next start.
        using var farewell = stoppingToken.Register(() => hard.CancelAfter(options.Value.Work.Farewell));
        using var breaking = hard.Token.Register(() => running.BreakAll(BreakReason.Farewell));
        await Task.WhenAll(Enumerable.Range(0, options.Value.Work.Parallel).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            (string Lane, long Turn) next;
            try
            {
                next = await lanes.TakeAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            try
            {
                // The lane stays closed meanwhile: what is behind this turn could not be sent either.
                while (!await TurnAsync(next.Turn)) await Task.Delay(WithoutToken, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // The queue is a boundary: one turn's trouble, a full disk included, is logged and the rest goes on.
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Log.Broken(logger, next.Turn, e.GetType().FullName, e.StackTrace);
            }
            finally
            {
                lanes.Release(next.Lane);
                if (awaited.TryRemove(next.Turn, out var waiting)) waiting.TrySetResult();
            }
        }
    }

    /// <returns>False when the turn is to be begun again: there is no token to send with.</returns>
    private async Task<bool> TurnAsync(long id)
    {
        if (await talk.Turns.BeginAsync(id, CancellationToken.None) is not { } turn) return true;
        using var activity = BotTelemetry.Source.StartActivity("turn");
        activity?.SetTag("turn.id", id);
        var begun = Stopwatch.GetTimestamp();
        using var state = new RunningTurn(turn.Received.Speaker, clock.GetUtcNow());
        using var limit = clock.CreateTimer(_ => state.Break(BreakReason.TooLong), null, options.Value.Work.Turn, Timeout.InfiniteTimeSpan);
        // A control word is no work that could be stopped by another.
        var key = ControlLane.IsOne(turn, options.Value.AppId) ? ControlLane.Of(turn.Received.Lane) : turn.Received.Lane;
        running.Add(key, state);
        try
        {
            await runner.RunAsync(turn, state, CancellationToken.None);
        }
        catch (OperationCanceledException) when (state.Reason == BreakReason.Farewell)
        {
            await talk.Turns.PutBackAsync(id, CancellationToken.None);
            return true;
        }
        catch (NoTokenException)
        {
            await talk.Turns.PutBackAsync(id, CancellationToken.None);
            return false;
        }
        finally
        {
            running.Remove(key);
        }
        await talk.Turns.EndAsync(id, CancellationToken.None);
        BotTelemetry.TurnTime.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Critical, "Turn {Turn} could not be carried out: {Fault}\n{Stack}")]
        public static partial void Broken(ILogger logger, long turn, string? fault, string? stack);
    }
}
