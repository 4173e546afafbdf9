using System;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Retries;

/// <summary>The adaptive mode's limit on a client's rate of sending: none until a service throttles, then as much as it takes. Safe for concurrent use.</summary>
/// <param name="time">The clock.</param>
internal sealed class ClientRateLimiter(TimeProvider time)
{
    // A client that was all but idle may not go from there to any rate at once.
    private const double MostGrowth = 2;

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly MeasuredRate _measured = new();
    private readonly CubicRate _allowed = new();
    private readonly SendBucket _bucket = new();
    private bool _isLimiting;

    /// <summary>The rate that is let through once there is a limit, in requests a second.</summary>
    public double Rate => _bucket.Rate;

    /// <summary>The rate that was measured, in requests a second.</summary>
    public double Measured => _measured.Value;

    private double Now => time.GetElapsedTime(_start).TotalSeconds;

    /// <summary>Waits until a request may be sent.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        double seconds;
        lock (_gate)
        {
            if (!_isLimiting)
                return Task.CompletedTask;
            seconds = _bucket.Take(Now);
        }

        return seconds > 0 ? WaitAsync(TimeSpan.FromSeconds(seconds), cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Notes what became of a request that was sent.</summary>
    /// <param name="isThrottled">Whether the service throttled it.</param>
    public void Note(bool isThrottled)
    {
        lock (_gate)
        {
            var now = Now;
            _measured.Record(now);
            double rate;
            if (isThrottled)
            {
                rate = _allowed.Shrink(_isLimiting ? Math.Min(_measured.Value, _bucket.Rate) : _measured.Value, now);
                _isLimiting = true;
            }
            else
            {
                rate = _allowed.Grow(now);
            }

            _bucket.SetRate(Math.Min(rate, MostGrowth * _measured.Value), now);
        }
    }

    private async Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            lock (_gate)
                _bucket.GiveBack();
            throw;
        }
    }
}
