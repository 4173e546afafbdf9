using System;

namespace RevokeGen.Runtime.Retries;

/// <summary>How fast a client does send, in requests a second: counted over half seconds, smoothed over the last few.</summary>
internal sealed class MeasuredRate
{
    private const double BucketsPerSecond = 2;
    private const double Smoothing = 0.8;

    private double _bucket;
    private int _count;

    /// <summary>The rate when the last half second was over.</summary>
    public double Value { get; private set; }

    /// <summary>Counts a request.</summary>
    /// <param name="now">The time, in seconds.</param>
    public void Record(double now)
    {
        _count++;
        var bucket = Math.Floor(now * BucketsPerSecond) / BucketsPerSecond;
        if (bucket <= _bucket)
            return;
        Value = (_count / (bucket - _bucket) * Smoothing) + (Value * (1 - Smoothing));
        _count = 0;
        _bucket = bucket;
    }
}
