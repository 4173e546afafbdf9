using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// Keeps temporary credentials, or a token, and gets new ones ahead of their end, one fetch at a time. While the old ones are good, callers go on with them and none waits, and a
/// fetch that fails is tried again later; once they are not, all wait for the same fetch. A caller that gives up leaves it to the others.
/// </summary>
/// <param name="source">What the credentials come from, for messages.</param>
/// <param name="time">The clock.</param>
/// <param name="fetch">Gets new credentials.</param>
internal sealed class CredentialsCache<T>(string source, TimeProvider time, Func<CancellationToken, Task<T>> fetch)
    where T : class, IExpiring
{
    /// <summary>How long before their end credentials are replaced.</summary>
    public static readonly TimeSpan RefreshWindow = TimeSpan.FromMinutes(5);

    /// <summary>How long after a failed fetch, while the old credentials are good, the next begins.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>How long a fetch may take, whatever its steps allow.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly Lock _gate = new();
    private T? _credentials;
    private Task<Exception?>? _fetching;
    private DateTimeOffset _endedAt;
    private Exception? _failure;

    /// <summary>How long a failed fetch stands for those that come after it, where there is nothing to go on with; zero, the default, for not at all.</summary>
    public TimeSpan FailureLifetime { get; init; }

    /// <summary>Whether a fetch is under way, for tests.</summary>
    internal bool IsFetching
    {
        get
        {
            lock (_gate)
                return _fetching is not null;
        }
    }

    /// <exception cref="CredentialsException">There are none that are good, and none can be had.</exception>
    public ValueTask<T?> GetAsync(CancellationToken cancellationToken)
    {
        var current = Volatile.Read(ref _credentials);
        var left = current is null ? TimeSpan.Zero : (current.Expiration ?? DateTimeOffset.MaxValue) - time.GetUtcNow();
        if (left > RefreshWindow)
            return new(current);
        if (left <= TimeSpan.Zero)
            return WaitAsync(cancellationToken);
        lock (_gate)
        {
            if (_fetching is null && time.GetUtcNow() >= _endedAt + Pause)
                Begin();
        }

        return new(current);
    }

    private async ValueTask<T?> WaitAsync(CancellationToken cancellationToken)
    {
        Task<Exception?> fetching;
        lock (_gate)
            fetching = _fetching ?? RecentFailure() ?? Begin();
        switch (await fetching.WaitAsync(cancellationToken).ConfigureAwait(false))
        {
            case null:
                return Volatile.Read(ref _credentials);
            case CredentialsException failure:
                // One of its own for each caller: they are thrown on several threads at once.
                throw new CredentialsException(failure.Message, failure.InnerException) { IsFinal = failure.IsFinal };
            case var other:
                ExceptionDispatchInfo.Throw(other);
                return null;
        }
    }

    private Task<Exception?>? RecentFailure() =>
        _failure is CredentialsException && time.GetUtcNow() < _endedAt + FailureLifetime ? Task.FromResult<Exception?>(_failure) : null;

    // On a thread of its own, so that no caller's time, cancellation or lock is spent on it.
    private Task<Exception?> Begin() => _fetching = Task.Run(FetchAsync);

    // The failure is the result: nobody may be waiting for it.
    private async Task<Exception?> FetchAsync()
    {
        Exception? failure = null;
        try
        {
            using var limit = new CancellationTokenSource(Limit, time);
            Volatile.Write(ref _credentials, await fetch(limit.Token).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            failure = CredentialsFailure.Of(source, exception);
        }

        lock (_gate)
        {
            _fetching = null;
            _failure = failure;
            _endedAt = time.GetUtcNow();
        }

        return failure;
    }
}
