using System;

namespace RevokeGen.Runtime.Tests.Credentials;

/// <summary>A clock that stands still in the past while its timers run: for waits that are short and have to be over.</summary>
internal sealed class PastTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
