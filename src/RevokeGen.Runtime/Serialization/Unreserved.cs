using System;

namespace RevokeGen.Runtime.Serialization;

/// <summary>The characters that stand in addresses and forms as they are: letters, digits and <c>-._~</c> (RFC 3986 section 2.3).</summary>
/// <remarks>A test of bits: the texts are short, and the framework's searches for sets are compiled anew in the first call of a process.</remarks>
internal static class Unreserved
{
    // A bit for each character below U+0040, and for each from there to U+007F.
    private const ulong Low = 0x03FF_6000_0000_0000, High = 0x47FF_FFFE_87FF_FFFE;

    public static bool Contains(int value) => value < 128 && (((value < 64 ? Low : High) >> (value & 63)) & 1) != 0;

    /// <summary>Whether a text has nothing else.</summary>
    public static bool IsAll(ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            if (!Contains(value))
                return false;
        }

        return true;
    }
}
