using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>UTF-8 text of which nothing is made up: bytes that are not UTF-8 are refused, not replaced.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads text; false when the bytes are not UTF-8.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        text = null;
        try
        {
            text = Encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
