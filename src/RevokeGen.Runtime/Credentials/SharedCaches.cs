using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Runtime.CompilerServices;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// What the machine or the container gives a process, kept once for all its clients: they are one role, and who gives it out limits how often it may be asked. Clients share
/// what they look up by the same settings, clock and connections; those with others have their own. What profiles and variables hold is not shared: it is cheap to read, and
/// a program may change it between one client and the next.
/// </summary>
internal static class SharedCaches
{
    // By the clock, so that those of tests end with them.
    private static readonly ConditionalWeakTable<TimeProvider, ConcurrentDictionary<Key, CredentialsCache<AwsCredentials>>> ByTime = [];

    /// <summary>Finds the cache for a source with certain settings, or makes it.</summary>
    /// <param name="context">Where the settings come from, the clock, and what sends.</param>
    /// <param name="settings">All that decides what is fetched, equal where that is the same.</param>
    /// <param name="create">Makes the cache.</param>
    public static CredentialsCache<AwsCredentials> Find(CredentialsContext context, object settings, Func<CredentialsCache<AwsCredentials>> create) =>
        ByTime.GetValue(context.Time, static _ => []).GetOrAdd(new(context.Host, context.Local, settings), static (_, create) => create(), create);

    private sealed record Key(IHostEnvironment Host, HttpMessageInvoker Local, object Settings);
}
