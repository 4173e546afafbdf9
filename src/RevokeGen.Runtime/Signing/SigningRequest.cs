using System;

namespace RevokeGen.Runtime.Signing;

/// <summary>What is signed of one request.</summary>
internal readonly ref struct SigningRequest
{
    public required CanonicalTarget Target { get; init; }

    /// <summary>The headers to sign, beside those that signing adds; at least <c>host</c>.</summary>
    public required ReadOnlySpan<SigningHeader> Headers { get; init; }

    public ReadOnlySpan<byte> Body { get; init; }

    /// <summary>What stands for the body's hash in the signature, such as <c>UNSIGNED-PAYLOAD</c>; null for the hash of <see cref="Body"/>.</summary>
    public string? PayloadHash { get; init; }

    /// <summary>Whether <c>x-amz-content-sha256</c> is sent and signed; the body's hash is part of the signature either way.</summary>
    public bool SendContentHash { get; init; }

    /// <summary>Whether <c>x-amz-security-token</c> is added after signing instead of being signed.</summary>
    public bool LeaveTokenUnsigned { get; init; }
}
