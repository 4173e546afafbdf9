using System;

namespace RevokeGen.Runtime.Retries;

/// <summary>How fast a client may send, in requests a second: less by a share when it is throttled, then along a cubic curve that is flat where throttling last set in (RFC 9438 does so for TCP).</summary>
internal sealed class CubicRate
{
    private const double Beta = 0.7;
    private const double Scale = 0.4;

    private double _lastMaximum;
    private double _lastThrottled;

    /// <summary>The rate after an answer that was no throttling.</summary>
    /// <param name="now">The time, in seconds.</param>
    public double Grow(double now)
    {
        var window = Math.Cbrt(_lastMaximum * (1 - Beta) / Scale);
        return (Scale * Math.Pow(now - _lastThrottled - window, 3)) + _lastMaximum;
    }

    /// <summary>The rate after throttling.</summary>
    /// <param name="rate">The rate that was too much.</param>
    /// <param name="now">The time, in seconds.</param>
    public double Shrink(double rate, double now)
    {
        _lastMaximum = rate;
        _lastThrottled = now;
        return rate * Beta;
    }
}
