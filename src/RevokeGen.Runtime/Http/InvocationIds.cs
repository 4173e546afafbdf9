using System;

namespace RevokeGen.Runtime.Http;

/// <summary>Makes the ids of calls, which say of several attempts that they are one call (<c>amz-sdk-invocation-id</c>).</summary>
internal static class InvocationIds
{
    /// <summary>A random UUID of version 4 (RFC 9562).</summary>
    /// <remarks>Not of the system's own randomness: no harm is done if one can be guessed, and to ask the system takes as long as writing a small request.</remarks>
    public static string Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
