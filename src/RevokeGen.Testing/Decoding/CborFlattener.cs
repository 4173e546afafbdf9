using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;

namespace RevokeGen.Testing.Decoding;

/// <summary>Reads a CBOR document (RFC 8949) into one value per member path, as <see cref="JsonFlattener"/> does with JSON.</summary>
public static class CborFlattener
{
    private const int MaxDepth = 128;

    // In bytes. Reading takes longer than the number does; nothing that is a number needs as many digits.
    private const int LongestBignum = 4096;

    // Tags with a meaning for what stands behind them (section 3.4).
    private const ulong PositiveBignum = 2, NegativeBignum = 3, DecimalFraction = 4;

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>
    /// The leaves in their order: path (<c>Resource.Table.Name</c>, <c>Permissions[0]</c>) and the value as text, as JSON would have it: byte strings in base64, a timestamp in seconds
    /// since the epoch, <c>True</c> and <c>False</c>, nothing for null. An empty map is <c>{}</c>, an empty list <c>[]</c>; an empty document has no leaves. Of paths that read alike,
    /// which keys with dots can bring about, the first counts.
    /// </returns>
    /// <exception cref="FormatException">The bytes are not one document, a name is no text or occurs twice, or lists and maps are nested deeper than 128 levels.</exception>
    public static IReadOnlyDictionary<string, string> Flatten(ReadOnlySpan<byte> document)
    {
        var leaves = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        var cursor = new CborCursor(document);
        Add(ref cursor, leaves, "", 0);
        if (!cursor.IsAtEnd)
            throw cursor.Malformed("something stands behind it");
        return leaves;
    }

    private static void Add(ref CborCursor cursor, OrderedDictionary<string, string> leaves, string path, int depth)
    {
        var head = cursor.ReadHead();
        while (head is { Type: CborCursor.Tag, Argument: not (PositiveBignum or NegativeBignum or DecimalFraction) })
            head = cursor.ReadHead();
        if (head.Type is CborCursor.Map or CborCursor.Array && depth == MaxDepth)
            throw cursor.Malformed("lists and maps are nested too deep");
        switch (head.Type)
        {
            case CborCursor.Map:
                AddMembers(ref cursor, head, leaves, path, depth + 1);
                break;
            case CborCursor.Array:
                var count = 0;
                for (; cursor.GoesOn(head, count); count++)
                    Add(ref cursor, leaves, string.Create(CultureInfo.InvariantCulture, $"{path}[{count}]"), depth + 1);
                if (count == 0)
                    leaves.TryAdd(path, "[]");
                break;
            default:
                leaves.TryAdd(path, Scalar(ref cursor, head));
                break;
        }
    }

    private static void AddMembers(ref CborCursor cursor, (int Type, int Info, ulong Argument) map, OrderedDictionary<string, string> leaves, string path, int depth)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (cursor.GoesOn(map, names.Count))
        {
            var name = cursor.ReadText(cursor.ReadHead());
            if (!names.Add(name))
                throw cursor.Malformed("a name occurs twice");
            Add(ref cursor, leaves, path.Length == 0 ? name : $"{path}.{name}", depth);
        }

        if (names.Count == 0 && depth > 1)
            leaves.TryAdd(path, "{}");
    }

    private static string Scalar(ref CborCursor cursor, (int Type, int Info, ulong Argument) head) => head switch
    {
        { Type: CborCursor.Text } => cursor.ReadText(head),
        { Type: CborCursor.Bytes } => Convert.ToBase64String(cursor.ReadBytes(head)),
        { Type: CborCursor.Tag, Argument: DecimalFraction } => Fraction(ref cursor),
        { Type: CborCursor.Unsigned or CborCursor.Negative or CborCursor.Tag } => Integer(ref cursor, head).ToString(CultureInfo.InvariantCulture),
        { Info: 20 } => bool.FalseString,
        { Info: 21 } => bool.TrueString,
        { Info: 22 or 23 } => "",
        { Info: 25 } => ((float)BitConverter.UInt16BitsToHalf((ushort)head.Argument)).ToString(CultureInfo.InvariantCulture),
        { Info: 26 } => BitConverter.UInt32BitsToSingle((uint)head.Argument).ToString(CultureInfo.InvariantCulture),
        { Info: 27 } => BitConverter.UInt64BitsToDouble(head.Argument).ToString(CultureInfo.InvariantCulture),
        _ => throw cursor.Malformed("this simple value has no meaning"),
    };

    private static BigInteger Integer(ref CborCursor cursor, (int Type, int Info, ulong Argument) head)
    {
        var isNegative = head.Type == CborCursor.Negative || head is { Type: CborCursor.Tag, Argument: NegativeBignum };
        BigInteger distance = head.Argument;
        if (head is { Type: CborCursor.Tag, Argument: PositiveBignum or NegativeBignum })
        {
            var content = cursor.ReadHead();
            if (content.Type != CborCursor.Bytes)
                throw cursor.Malformed("a great number is no byte string");
            if (cursor.ReadBytes(content) is not { Length: <= LongestBignum } bytes)
                throw cursor.Malformed("a great number is too great");
            distance = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        }
        else if (head.Type is not (CborCursor.Unsigned or CborCursor.Negative))
        {
            throw cursor.Malformed("this is no integer");
        }

        return isNegative ? -1 - distance : distance;
    }

    private static string Fraction(ref CborCursor cursor)
    {
        if (cursor.ReadHead() is not { Type: CborCursor.Array, Argument: 2 })
            throw cursor.Malformed("a decimal fraction has an exponent and a mantissa");
        var exponent = Integer(ref cursor, cursor.ReadHead());
        var mantissa = Integer(ref cursor, cursor.ReadHead());
        return exponent.IsZero ? mantissa.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{mantissa}E{exponent}");
    }
}
