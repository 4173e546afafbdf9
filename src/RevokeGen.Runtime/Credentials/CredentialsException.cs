using System;

namespace RevokeGen.Runtime.Credentials;

/// <summary>No credentials, or no token, can be had.</summary>
/// <param name="message">What was tried, without any secret.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class CredentialsException(string message, Exception? innerException = null) : ClientException(message, innerException)
{
    /// <summary>Whether credentials are there but broken, so that a chain must not go on to others.</summary>
    internal bool IsFinal { get; init; }
}
