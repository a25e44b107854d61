using System.Diagnostics;

namespace ReplyAssistant.Tests.Documents;

/// <summary>Whether eight times the input takes far less than the sixty-four times of a quadratic way.</summary>
internal static class Proportion
{
    private const int Small = 4_000;

    public static bool Holds(Action<int> work)
    {
        work(Small);
        var small = Best(() => work(Small));
        var large = Best(() => work(8 * Small));
        return large < 30 * small + TimeSpan.FromMilliseconds(50);
    }

    private static TimeSpan Best(Action work)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var clock = Stopwatch.StartNew();
            work();
            if (clock.Elapsed < best) best = clock.Elapsed;
        }
        return best;
    }
}
