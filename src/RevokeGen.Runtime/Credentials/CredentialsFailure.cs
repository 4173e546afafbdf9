using System;
using System.IO;
using System.Linq;
using System.Net.Http;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Makes one kind of failure, without secrets, of all that can happen while credentials are fetched.</summary>
internal static class CredentialsFailure
{
    /// <summary>Says why a source has none. What is not about the source, a mistake in the code, stays what it is.</summary>
    public static Exception Of(string source, Exception exception) => exception switch
    {
        CredentialsException => exception,
        ClientException => Final($"{source}: {exception.Message}"),
        HttpRequestException or IOException => Final($"{source}: the connection failed.", exception),
        OperationCanceledException => Final($"{source}: there was no answer in time."),
        _ => exception,
    };

    /// <summary>Says that a service refused; its own text only where it repeats none of the secrets that it was sent.</summary>
    public static CredentialsException Refused(string source, ServiceException refusal, params ReadOnlySpan<string?> secrets)
    {
        var repeats = false;
        foreach (var secret in secrets)
            repeats |= !string.IsNullOrEmpty(secret) && refusal.Message.Contains(secret, StringComparison.Ordinal);
        return Final(repeats ? $"{source}: the service refused with status {refusal.StatusCode}." : $"{source}: {refusal.Message}.");
    }

    /// <summary>A failure of what is meant to give credentials, so that going on to other sources would sign as someone else.</summary>
    public static CredentialsException Final(string message, Exception? cause = null) => new(message, cause) { IsFinal = true };
}
