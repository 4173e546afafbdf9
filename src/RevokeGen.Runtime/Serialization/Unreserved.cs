using System;

namespace RevokeGen.Runtime.Serialization;

/// <summary>The characters that stand in addresses and forms as they are: letters, digits and <c>-._~</c> (RFC 3986 section 2.3).</summary>
/// <remarks>A table: the texts are short, and the framework's searches for sets are compiled anew in the first call of a process.</remarks>
internal static class Unreserved
{
    private const char First = '-';

    // From the first to the last, with nothing where one is missing.
    private static ReadOnlySpan<byte> Table => "-.\00123456789\0\0\0\0\0\0\0ABCDEFGHIJKLMNOPQRSTUVWXYZ\0\0\0\0_\0abcdefghijklmnopqrstuvwxyz\0\0\0~"u8;

    public static bool Contains(int value) => (uint)(value - First) < (uint)Table.Length && Table[value - First] != 0;

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
