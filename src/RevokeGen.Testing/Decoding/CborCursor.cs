using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace RevokeGen.Testing.Decoding;

/// <summary>Goes through a CBOR document (RFC 8949) one head or string at a time.</summary>
/// <param name="document">The whole document.</param>
internal ref struct CborCursor(ReadOnlySpan<byte> document)
{
    /// <summary>The major types (section 3.1).</summary>
    public const int Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, Array = 4, Map = 5, Tag = 6;

    private const int Indefinite = 31;
    private const byte Break = 0xFF;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _document = document;
    private int _position;

    public readonly bool IsAtEnd => _position == _document.Length;

    /// <summary>Reads what a data item begins with: its major type, how its argument is given, and the argument.</summary>
    /// <exception cref="FormatException">There is nothing, or nothing that a data item can begin with.</exception>
    public (int Type, int Info, ulong Argument) ReadHead()
    {
        var initial = Take(1)[0];
        var (type, info) = (initial >> 5, initial & 0x1F);
        ulong argument = info switch
        {
            < 24 => (ulong)info,
            24 => Take(1)[0],
            25 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            26 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            27 => BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
            Indefinite when type is Bytes or Text or Array or Map => 0,
            _ => throw Malformed("no data item begins with this"),
        };
        return (type, info, argument);
    }

    /// <summary>Whether a list or map goes on, of which so many items or pairs are read; moves over its end otherwise.</summary>
    public bool GoesOn((int Type, int Info, ulong Argument) head, int read)
    {
        if (head.Info != Indefinite)
            return (ulong)read < head.Argument;
        if (IsAtEnd || _document[_position] != Break)
            return true;
        _position++;
        return false;
    }

    /// <summary>Reads the content of a string, which may come in pieces.</summary>
    public byte[] ReadBytes((int Type, int Info, ulong Argument) head)
    {
        if (head.Info != Indefinite)
            return Take(head.Argument).ToArray();
        var joined = new List<byte>();
        for (var pieces = 0; GoesOn(head, pieces); pieces++)
        {
            var piece = ReadHead();
            if (piece.Type != head.Type || piece.Info == Indefinite)
                throw Malformed("a piece of a string is none");
            joined.AddRange(Take(piece.Argument));
        }

        return [.. joined];
    }

    /// <summary>Reads a text string.</summary>
    public string ReadText((int Type, int Info, ulong Argument) head)
    {
        if (head.Type != Text)
            throw Malformed("a name is no text");
        try
        {
            return Utf8.GetString(ReadBytes(head));
        }
        catch (DecoderFallbackException)
        {
            throw Malformed("a text is not UTF-8");
        }
    }

    public readonly FormatException Malformed(string problem) => new(string.Create(CultureInfo.InvariantCulture, $"The body is not CBOR of a protocol: {problem}, before byte {_position}."));

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)(_document.Length - _position))
            throw Malformed("it breaks off");
        _position += (int)length;
        return _document.Slice(_position - (int)length, (int)length);
    }
}
