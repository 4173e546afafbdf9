using System;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Waiting;

/// <summary>Calls an operation again and again until a state is reached (<c>smithy.waiters#waitable</c>). Emitted code calls it.</summary>
public static class Waiter
{
    /// <summary>What timers take at most.</summary>
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>Calls an operation until an answer shows that the state is there, or that it will not come.</summary>
    /// <remarks>When the time is up there is one last call, which is stopped when it takes longer than the waiter's least delay. Only what the service answers is judged: failures of the transport end the waiting as they are.</remarks>
    /// <param name="waiter">The waiter.</param>
    /// <param name="client">The client; its clock is used when it is an <see cref="ITimedClient"/>.</param>
    /// <param name="request">The request that is sent each time.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="ofResponse">What an answer says.</param>
    /// <param name="ofError">What an error of the service says.</param>
    /// <param name="maxWait">How long to wait at most, more than 0 and at most 24 days.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    /// <exception cref="WaiterFailedException">The state will not come.</exception>
    /// <exception cref="WaiterTimeoutException">The state did not come in time.</exception>
    public static Task<WaiterResult<TResponse>> WaitAsync<TRequest, TResponse>(
        WaiterInfo waiter,
        object client,
        TRequest request,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TRequest, TResponse, WaiterState> ofResponse,
        Func<ServiceException, WaiterState> ofError,
        TimeSpan maxWait,
        CancellationToken cancellationToken)
        where TResponse : class
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxWait, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxWait, TimeSpan.FromDays(24));
        var time = client is ITimedClient timed ? timed.TimeProvider : TimeProvider.System;
        return WaitAsync(waiter, time, Random.Shared.NextDouble, stop => call(request, stop), response => ofResponse(request, response), ofError, maxWait, cancellationToken);
    }

    internal static async Task<WaiterResult<TResponse>> WaitAsync<TResponse>(
        WaiterInfo waiter,
        TimeProvider time,
        Func<double> jitter,
        Func<CancellationToken, Task<TResponse>> call,
        Func<TResponse, WaiterState> ofResponse,
        Func<ServiceException, WaiterState> ofError,
        TimeSpan maxWait,
        CancellationToken cancellationToken)
        where TResponse : class
    {
        var delays = new WaiterDelays(waiter, jitter);
        var end = maxWait + delays.Shortest;
        var start = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(end < LongestTimer ? end : LongestTimer, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        TResponse? response = null;
        ServiceException? error = null;
        var isLast = false;
        for (var attempts = 1; ; attempts++)
        {
            WaiterState state;
            try
            {
                var answer = await call(stop.Token).ConfigureAwait(false);
                (response, error) = (answer, null);
                state = ofResponse(answer);
            }
            catch (ServiceException refusal)
            {
                (response, error) = (null, refusal);
                state = ofError(refusal);
            }
            catch (OperationCanceledException stopped) when (stop.IsCancellationRequested)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw new WaiterTimeoutException(waiter.Name, maxWait, attempts, response, error, stopped);
            }

            if (state == WaiterState.Success)
                return new(response, error, attempts);
            if (state == WaiterState.Failure)
                throw new WaiterFailedException(waiter.Name, attempts, response, error);
            var remaining = maxWait - time.GetElapsedTime(start);
            if (isLast || remaining <= TimeSpan.Zero)
                throw new WaiterTimeoutException(waiter.Name, maxWait, attempts, response, error, null);
            var delay = delays.After(attempts, remaining);
            isLast = delay == remaining;
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
