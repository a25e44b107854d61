using System.Collections.Concurrent;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Lets the presses of one conversation through one after the other.</summary>
internal sealed class PressGate : IDisposable
{
    private readonly ConcurrentDictionary<string, PressGate> gates;
    private readonly string key;
    private readonly SemaphoreSlim one = new(1, 1);
    private int users;

    private PressGate(ConcurrentDictionary<string, PressGate> gates, string key)
    {
        this.gates = gates;
        this.key = key;
    }

    public static async Task<PressGate> EnterAsync(ConcurrentDictionary<string, PressGate> gates, string key)
    {
        PressGate gate;
        lock (gates)
        {
            gate = gates.GetOrAdd(key, k => new PressGate(gates, k));
            gate.users++;
        }
        await gate.one.WaitAsync();
        return gate;
    }

    public void Dispose()
    {
        one.Release();
        lock (gates)
        {
            if (--users > 0) return;
            gates.TryRemove(key, out _);
        }
        one.Dispose();
    }
}
