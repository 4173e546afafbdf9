using System;
using System.Collections.Generic;
using System.Numerics;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>Reads a shape from the form of a query protocol; the counterpart of <see cref="FormShapeWriter"/>.</summary>
/// <param name="root">The form's parameters.</param>
/// <param name="dialect">The protocol's way with lists.</param>
internal struct FormShapeReader(FormNode root, FormDialect dialect) : IShapeReader
{
    private static readonly FormNode Nothing = new();

    private readonly Stack<FormFrame> _frames = new();
    private FormNode _current = root;

    private readonly string Text => _current.Value ?? throw new ShapeFormatException("A name in the form has no value of its own, where one is expected.");

    public readonly void BeginStructure() => _frames.Push(new(_current.Children));

    public readonly bool NextAttribute(out ReadOnlySpan<byte> name)
    {
        name = default;
        return false;
    }

    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        var isThere = Next();
        name = isThere ? Encoding.UTF8.GetBytes(_frames.Peek().Current.Key) : default;
        return isThere;
    }

    public readonly void BeginList(ReadOnlySpan<byte> itemName) =>
        _frames.Push(new(Below(dialect is FormDialect.Ec2Query ? default : itemName).Items));

    public bool NextItem() => Next();

    public readonly void BeginMap(in MapNames names) =>
        _frames.Push(new(Below(names.Entry).Items, Encoding.UTF8.GetString(names.Key), Encoding.UTF8.GetString(names.Value)));

    public bool NextEntry(out string key)
    {
        key = "";
        if (!Next())
            return false;
        var (frame, entry) = (_frames.Peek(), _current);
        key = entry.Find(frame.Key)?.Value ?? throw new ShapeFormatException("An entry of a map in the form has no key.");
        _current = entry.Find(frame.Value) ?? throw new ShapeFormatException("An entry of a map in the form has no value.");
        return true;
    }

    /// <remarks>A form has no null.</remarks>
    public readonly bool TryReadNull() => false;

    public readonly string ReadString() => Text;

    public readonly bool ReadBoolean() => ScalarInput.Boolean(Text);

    public readonly long ReadInteger(long min, long max) => ScalarInput.Integer(Text, min, max);

    public readonly float ReadFloat() => ScalarInput.Float(Text);

    public readonly double ReadDouble() => ScalarInput.Double(Text);

    public readonly DateTimeOffset ReadTimestamp(TimestampFormat format) => ScalarInput.Timestamp(Text);

    public readonly byte[] ReadBlob() => ScalarInput.Blob(Text);

    public readonly BigInteger ReadBigInteger() => ScalarInput.BigInteger(Text);

    public readonly BigDecimal ReadBigDecimal() => ScalarInput.BigDecimal(Text);

    public readonly Document ReadDocument() => throw new NotSupportedException("A form has no documents.");

    /// <remarks>What is below the name is not looked into, and that is all.</remarks>
    public readonly void SkipUnknownMember()
    {
    }

    public readonly void ReportUnionMismatch(int variants)
    {
    }

    public readonly void ReportMissingMember(ReadOnlySpan<byte> name)
    {
    }

    private readonly FormNode Below(ReadOnlySpan<byte> name) => name.IsEmpty ? _current : _current.Find(Encoding.UTF8.GetString(name)) ?? Nothing;

    private bool Next()
    {
        if (!_frames.Peek().MoveNext())
        {
            _frames.Pop();
            return false;
        }

        _current = _frames.Peek().Current.Value;
        return true;
    }
}
