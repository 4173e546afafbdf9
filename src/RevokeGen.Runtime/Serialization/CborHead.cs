using System;
using System.Buffers.Binary;

namespace RevokeGen.Runtime.Serialization;

/// <summary>What every data item of CBOR begins with (RFC 8949, section 3).</summary>
/// <param name="Type">The major type.</param>
/// <param name="Info">The additional information: the argument itself while it is small, otherwise how long it is.</param>
/// <param name="Argument">The value, length or count; the bits of a floating-point number.</param>
internal readonly record struct CborHead(CborType Type, int Info, ulong Argument)
{
    /// <summary>The most bytes a head takes.</summary>
    public const int MaxLength = 9;

    /// <summary>The additional information of a string, list or map that ends with <see cref="Break"/>.</summary>
    public const int Indefinite = 31;

    /// <summary>The byte that ends what has no length.</summary>
    public const byte Break = 0xFF;

    public const int False = 20, True = 21, Null = 22, Undefined = 23, Byte = 24, Half = 25, Single = 26, Double = 27;

    public const ulong EpochTime = 1, PositiveBignum = 2, NegativeBignum = 3, DecimalFraction = 4;

    // The first argument that does not stand in the initial byte.
    private const int FirstLong = 24;

    public bool IsIndefinite => Info == Indefinite;

    /// <summary>Whether the data item is null, or undefined, which counts as null.</summary>
    public bool IsNull => Type == CborType.Simple && Info is Null or Undefined;

    /// <summary>The initial byte of a data item.</summary>
    public static byte Initial(CborType type, int info) => (byte)(((int)type << 5) | info);

    /// <summary>How many bytes the shortest head with such an argument takes.</summary>
    public static int LengthFor(int argument) => argument < FirstLong ? 1 : argument <= byte.MaxValue ? 2 : argument <= ushort.MaxValue ? 3 : 5;

    /// <summary>Writes the shortest head there is.</summary>
    /// <returns>The number of bytes.</returns>
    public static int Write(Span<byte> target, CborType type, ulong argument)
    {
        switch (argument)
        {
            case < FirstLong:
                target[0] = Initial(type, (int)argument);
                return 1;
            case <= byte.MaxValue:
                target[0] = Initial(type, Byte);
                target[1] = (byte)argument;
                return 2;
            case <= ushort.MaxValue:
                target[0] = Initial(type, Half);
                BinaryPrimitives.WriteUInt16BigEndian(target[1..], (ushort)argument);
                return 3;
            case <= uint.MaxValue:
                target[0] = Initial(type, Single);
                BinaryPrimitives.WriteUInt32BigEndian(target[1..], (uint)argument);
                return 5;
            default:
                target[0] = Initial(type, Double);
                BinaryPrimitives.WriteUInt64BigEndian(target[1..], argument);
                return MaxLength;
        }
    }
}
