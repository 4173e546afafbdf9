using System;
using System.Buffers.Binary;
using System.Globalization;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Goes through a CBOR document one head or string at a time. What is announced is held against what is there before anything is made of it.</summary>
/// <param name="document">The whole document.</param>
internal ref struct CborInput(ReadOnlySpan<byte> document)
{
    private readonly ReadOnlySpan<byte> _document = document;
    private int _position;

    /// <summary>The number of bytes that are left.</summary>
    public readonly int Left => _document.Length - _position;

    /// <summary>Moves over the head of a data item.</summary>
    /// <exception cref="ShapeFormatException">There is none, or none that is well-formed.</exception>
    public CborHead ReadHead()
    {
        var initial = Take(1)[0];
        var (type, info) = ((CborType)(initial >> 5), initial & 0x1F);
        ulong argument = info switch
        {
            < CborHead.Byte => (ulong)info,
            CborHead.Byte => Take(1)[0],
            CborHead.Half => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            CborHead.Single => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            CborHead.Double => BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
            CborHead.Indefinite when type is CborType.Bytes or CborType.Text or CborType.Array or CborType.Map => 0,
            _ => throw Malformed("A data item cannot begin with this"),
        };

        // Smaller ones stand in the initial byte (section 3.3).
        if (type == CborType.Simple && info == CborHead.Byte && argument <= CborHead.Indefinite)
            throw Malformed("This is no simple value");
        return new(type, info, argument);
    }

    /// <summary>Moves over the end of what has no length; false when something else comes first.</summary>
    public bool TryTakeBreak()
    {
        if (Left == 0 || _document[_position] != CborHead.Break)
            return false;
        _position++;
        return true;
    }

    /// <summary>Moves over the content of a string whose head was read, and gives it whole: a copy where it comes in pieces.</summary>
    /// <exception cref="ShapeFormatException">It is longer than the document, or not well-formed.</exception>
    public ReadOnlySpan<byte> TakeString(CborHead head)
    {
        if (!head.IsIndefinite)
            return Take(head.Argument);
        var start = _position;
        var joined = new byte[TakePieces(head.Type, default)];
        _position = start;
        TakePieces(head.Type, joined);
        return joined;
    }

    /// <summary>Moves over the content of a string whose head was read.</summary>
    /// <exception cref="ShapeFormatException">It is longer than the document, or not well-formed.</exception>
    public void SkipString(CborHead head)
    {
        if (head.IsIndefinite)
            TakePieces(head.Type, default);
        else
            Take(head.Argument);
    }

    /// <summary>An exception that says where the document is wrong.</summary>
    public readonly ShapeFormatException Malformed(string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{problem}: byte {_position} of the CBOR."));

    // Gives the length, and copies where there is room.
    private int TakePieces(CborType type, Span<byte> target)
    {
        var length = 0;
        while (!TryTakeBreak())
        {
            var head = ReadHead();
            if (head.Type != type || head.IsIndefinite)
                throw Malformed("The pieces of a string are strings of its type");
            var piece = Take(head.Argument);
            if (!target.IsEmpty)
                piece.CopyTo(target[length..]);
            length += piece.Length;
        }

        return length;
    }

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)Left)
            throw Malformed("The document breaks off");
        _position += (int)length;
        return _document.Slice(_position - (int)length, (int)length);
    }
}
