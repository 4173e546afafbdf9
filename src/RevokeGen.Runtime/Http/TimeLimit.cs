using System;
using System.Threading;

namespace RevokeGen.Runtime.Http;

/// <summary>A limit that is running: its token stops the work when the time is over or when the caller cancels.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly bool _isAttempt;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _link;

    private TimeLimit(TimeSpan limit, bool isAttempt, TimeProvider time, CancellationToken caller)
    {
        _limit = limit;
        _isAttempt = isAttempt;
        _caller = caller;
        _source = new(limit, time);
        _link = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Starts a limit; null where there is none.</summary>
    public static TimeLimit? Start(TimeSpan? limit, bool isAttempt, TimeProvider time, CancellationToken caller) =>
        limit is { } given ? new(given, isAttempt, time, caller) : null;

    /// <summary>The failure that the limit is the reason of; null when it is not.</summary>
    public CallTimeoutException? Explain(Exception failure) =>
        failure is OperationCanceledException && _source.IsCancellationRequested && !_caller.IsCancellationRequested
            ? new(_limit, _isAttempt, failure)
            : null;

    public void Dispose()
    {
        _link.Dispose();
        _source.Dispose();
    }
}
