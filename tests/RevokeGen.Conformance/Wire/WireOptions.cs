using System;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Conformance.Wire;

/// <summary>Client settings that depend on nothing outside the test.</summary>
internal static class WireOptions
{
    /// <summary>Unsigned, and sent once.</summary>
    public static ClientOptions Plain { get; } = new()
    {
        Region = "us-east-1",
        Endpoint = new Uri("https://wire.test"),
        Credentials = AnonymousCredentials.Instance,
        MaxAttempts = 1,
    };

    /// <summary>The same without checks before sending.</summary>
    public static ClientOptions Unchecked { get; } = Plain with { ValidateRequests = false };

    /// <summary>The same with a signature.</summary>
    public static ClientOptions Signed { get; } = Plain with { Credentials = new FixedCredentials(new("AKIDEXAMPLE", "not-a-secret")) };
}
