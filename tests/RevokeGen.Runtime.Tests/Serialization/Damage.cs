using System;
using System.Collections.Generic;
using FsCheck;
using FsCheck.Fluent;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>Bytes that parsers have to stand: any at all, and documents that are changed in a few places. A case that fails is cut down by FsCheck, as changes are bytes too.</summary>
internal static class Damage
{
    // Of one change: two for where, one each for how, and for with what.
    private const int ChangeLength = 4;
    private const int MostChanges = 3;

    /// <summary>Heads of every type, with lengths from none to the greatest there is.</summary>
    public static ReadOnlySpan<byte> CborMarks =>
        [0x00, 0x1B, 0x3B, 0x40, 0x5B, 0x5F, 0x60, 0x7B, 0x7F, 0x80, 0x9B, 0x9F, 0xA0, 0xBB, 0xBF, 0xC1, 0xC2, 0xDB, 0xF6, 0xFB, 0xFF];

    /// <summary>Changes to make in any document.</summary>
    public static Arbitrary<byte[]> Changes { get; } = Of(Gen.Choose(1, MostChanges).Select(static count => count * ChangeLength));

    /// <summary>Any bytes.</summary>
    /// <param name="most">How many there are at most.</param>
    public static Arbitrary<byte[]> Bytes(int most) => Of(Gen.Choose(0, most));

    /// <summary>Makes changes in a document.</summary>
    /// <param name="document">The document; stays as it is.</param>
    /// <param name="marks">What the format is made of.</param>
    /// <param name="changes">The changes.</param>
    public static byte[] Make(byte[] document, ReadOnlySpan<byte> marks, ReadOnlySpan<byte> changes)
    {
        var bytes = new List<byte>(document);
        for (; changes.Length >= ChangeLength && bytes.Count > 0; changes = changes[ChangeLength..])
        {
            var at = ((changes[0] << 8) | changes[1]) % bytes.Count;
            var (kind, value) = (changes[2], changes[3]);
            var piece = Math.Min(1 + (value % 9), bytes.Count - at);
            switch (kind % 5)
            {
                case 0: bytes.RemoveRange(at, piece); break;
                case 1: bytes[at] = value; break;
                case 2: bytes[at] = marks[value % marks.Length]; break;
                case 3: bytes.InsertRange((at * 7919) % bytes.Count, bytes.GetRange(at, piece)); break;
                default: bytes.Insert(at, marks[value % marks.Length]); break;
            }
        }

        return [.. bytes];
    }

    private static Arbitrary<byte[]> Of(Gen<int> lengths) => Arb.From(
        from length in lengths from bytes in Gen.ArrayOf(Gen.Choose(0, byte.MaxValue).Select(static value => (byte)value), length) select bytes,
        ArbMap.Default.ArbFor<byte[]>().Shrinker);
}
