using System;
using System.Threading;

namespace RevokeGen.Runtime.Retries;

/// <summary>A client's stock of retries: when much fails at once, it runs dry and the client stops adding to the service's load.</summary>
internal sealed class RetryQuota
{
    public const int Capacity = 500;

    private int _available = Capacity;

    public int Available => Volatile.Read(ref _available);

    public bool TryTake(int cost)
    {
        var available = Available;
        while (available >= cost)
        {
            var seen = Interlocked.CompareExchange(ref _available, available - cost, available);
            if (seen == available)
                return true;
            available = seen;
        }

        return false;
    }

    public void GiveBack(int amount)
    {
        var available = Available;
        while (available < Capacity)
        {
            var seen = Interlocked.CompareExchange(ref _available, Math.Min(available + amount, Capacity), available);
            if (seen == available)
                return;
            available = seen;
        }
    }
}
