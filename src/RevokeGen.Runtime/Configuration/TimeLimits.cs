using System;
using System.Threading;

namespace RevokeGen.Runtime.Configuration;

/// <summary>How long calls and their attempts may take; null for as long as they need.</summary>
/// <param name="Attempt">The limit of each attempt.</param>
/// <param name="Call">The limit of a whole call.</param>
internal sealed record TimeLimits(TimeSpan? Attempt, TimeSpan? Call)
{
    // The longest that every timer takes.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    public static TimeLimits None { get; } = new(null, null);

    /// <exception cref="ConfigurationException">A limit cannot be used.</exception>
    public static TimeLimits Of(ClientOptions options) =>
        new(Checked(options.AttemptTimeout, "ClientOptions.AttemptTimeout"), Checked(options.CallTimeout, "ClientOptions.CallTimeout"));

    /// <summary>The limit; null for none.</summary>
    /// <param name="limit">What was set.</param>
    /// <param name="source">Where, for messages.</param>
    /// <exception cref="ConfigurationException">It cannot be used.</exception>
    public static TimeSpan? Checked(TimeSpan? limit, string source)
    {
        if (limit is not { } given || given == Timeout.InfiniteTimeSpan)
            return null;
        return given > TimeSpan.Zero && given <= Longest
            ? given
            : throw new ConfigurationException($"{source} must be longer than zero and no longer than 24 days.");
    }
}
