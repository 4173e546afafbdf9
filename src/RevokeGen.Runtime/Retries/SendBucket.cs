using System;

namespace RevokeGen.Runtime.Retries;

/// <summary>Hands out the right to send, at a rate. What is taken ahead of time is waited for.</summary>
internal sealed class SendBucket
{
    private const double LeastRate = 0.5;
    private const double LeastCapacity = 1;

    private double _capacity = double.MaxValue;
    private double _available;
    private double _refilled;

    /// <summary>How many requests a second are let through.</summary>
    public double Rate { get; private set; }

    /// <summary>Changes the rate.</summary>
    /// <param name="rate">The rate, in requests a second; raised to one request in two seconds.</param>
    /// <param name="now">The time, in seconds.</param>
    public void SetRate(double rate, double now)
    {
        Refill(now);
        Rate = Math.Max(rate, LeastRate);
        _capacity = Math.Max(rate, LeastCapacity);
        _available = Math.Min(_available, _capacity);
    }

    /// <summary>Takes the right to send one request.</summary>
    /// <param name="now">The time, in seconds.</param>
    /// <returns>How long to wait before it is sent, in seconds.</returns>
    public double Take(double now)
    {
        Refill(now);
        _available--;
        return _available >= 0 ? 0 : -_available / Rate;
    }

    /// <summary>Gives back the right of a request that is not sent after all.</summary>
    public void GiveBack() => _available++;

    private void Refill(double now)
    {
        _available = Math.Min(_capacity, _available + ((now - _refilled) * Rate));
        _refilled = now;
    }
}
