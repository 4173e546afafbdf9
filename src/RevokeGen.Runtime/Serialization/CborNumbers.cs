using System;
using System.Numerics;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Numbers in CBOR: what heads hold, and the data items behind the tags of great numbers. False where a head is that of something else.</summary>
internal static class CborNumbers
{
    // In bytes. Reading takes longer than the number does; nothing that is a number needs as many digits.
    private const int LongestBignum = 4096;

    public static bool TryGetInteger(CborHead head, long min, long max, out long value)
    {
        value = head.Type == CborType.Unsigned ? (long)head.Argument : ~(long)head.Argument;
        return head.Type is CborType.Unsigned or CborType.Negative && head.Argument <= long.MaxValue && value >= min && value <= max;
    }

    /// <remarks>Also an integer, as which a number without a fraction may be sent.</remarks>
    public static bool TryGetDouble(CborHead head, out double value)
    {
        value = head switch
        {
            { Type: CborType.Unsigned } => head.Argument,
            { Type: CborType.Negative } => -1d - head.Argument,
            { Info: CborHead.Half } => (double)BitConverter.UInt16BitsToHalf((ushort)head.Argument),
            { Info: CborHead.Single } => BitConverter.UInt32BitsToSingle((uint)head.Argument),
            { Info: CborHead.Double } => BitConverter.UInt64BitsToDouble(head.Argument),
            _ => 0,
        };
        return head.Type is CborType.Unsigned or CborType.Negative || (head.Type == CborType.Simple && head.Info is CborHead.Half or CborHead.Single or CborHead.Double);
    }

    /// <remarks>What is too great for the type is refused, not taken for infinite.</remarks>
    public static bool TryGetFloat(CborHead head, out float value)
    {
        var isNumber = TryGetDouble(head, out var number);
        value = (float)number;
        return isNumber && float.IsInfinity(value) == double.IsInfinity(number);
    }

    public static bool TryReadBigInteger(scoped ref CborInput input, CborHead head, out BigInteger value)
    {
        var isNegative = head.Type == CborType.Negative || head is { Type: CborType.Tag, Argument: CborHead.NegativeBignum };
        value = head.Argument;
        if (head is { Type: CborType.Tag, Argument: CborHead.PositiveBignum or CborHead.NegativeBignum })
        {
            var content = input.ReadHead();
            if (content.Type != CborType.Bytes || input.TakeString(content) is not { Length: <= LongestBignum } bytes)
                return false;
            value = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        }
        else if (head.Type is not (CborType.Unsigned or CborType.Negative))
        {
            return false;
        }

        if (isNegative)
            value = -1 - value;
        return true;
    }

    /// <remarks>Also an integer, which is a decimal number without a fraction.</remarks>
    public static bool TryReadBigDecimal(scoped ref CborInput input, CborHead head, out BigDecimal value)
    {
        value = default;
        var exponent = 0L;
        if (head is { Type: CborType.Tag, Argument: CborHead.DecimalFraction })
        {
            if (input.ReadHead() is not { Type: CborType.Array, Argument: 2 } || !TryGetInteger(input.ReadHead(), int.MinValue, int.MaxValue, out exponent))
                return false;
            head = input.ReadHead();
        }

        return TryReadBigInteger(ref input, head, out var mantissa) && BigDecimal.TryCreate(mantissa, (int)exponent, out value);
    }

    /// <remarks>Rounded to milliseconds, which is as precisely as the protocols write them.</remarks>
    public static bool TryGetTimestamp(CborHead head, out DateTimeOffset value)
    {
        value = default;
        if (!TryGetDouble(head, out var seconds))
            return false;
        var milliseconds = Math.Round(seconds * 1000);
        if (!(milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()))
            return false;
        value = DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds);
        return true;
    }
}
