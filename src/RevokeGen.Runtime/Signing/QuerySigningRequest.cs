using System.Collections.Generic;

namespace RevokeGen.Runtime.Signing;

/// <summary>What is signed of a request whose signature is part of its URL.</summary>
internal sealed record QuerySigningRequest
{
    public required string Method { get; init; }

    /// <summary>The path as it is sent.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it is sent, without the question mark and what signing adds.</summary>
    public required string Query { get; init; }

    /// <summary>The headers that the sender must send, names in lower case; at least <c>host</c>.</summary>
    public required IReadOnlyList<SigningHeader> Headers { get; init; }

    /// <summary>The hash of the body in lower-case hexadecimal, or <c>UNSIGNED-PAYLOAD</c>.</summary>
    public required string PayloadHash { get; init; }

    /// <summary>How long the signature is good for, in seconds.</summary>
    public required long Lifetime { get; init; }

    /// <summary>Whether the path is taken as it is sent, as S3 wants it.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether dot segments and repeated slashes are taken out of the path, as every service except S3 wants it.</summary>
    public bool NormalizePath { get; init; } = true;

    /// <summary>Whether <c>X-Amz-Security-Token</c> is added after signing instead of being signed.</summary>
    public bool LeaveTokenUnsigned { get; init; }
}
