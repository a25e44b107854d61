using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ReplyAssistant.Bot.Operations;

/// <summary>What the bot tells of itself: counts and times, no texts and no names.</summary>
internal static class BotTelemetry
{
    public const string Name = "ReplyAssistant.Bot";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Source { get; } = new(Name);

    public static Histogram<double> TurnTime { get; } = Meter.CreateHistogram<double>("reply.turn.duration", "s", "Time to answer a turn.");

    public static Histogram<double> AckTime { get; } = Meter.CreateHistogram<double>("reply.ack.duration", "s", "Time to acknowledge an activity.");

    public static Counter<long> Received { get; } = Meter.CreateCounter<long>("reply.activities", null, "Activities received, by type and outcome.");
}
