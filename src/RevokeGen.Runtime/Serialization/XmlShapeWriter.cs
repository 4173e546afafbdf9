using System;
using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Writes a shape as XML, without white space. Allocates nothing for ordinary requests.</summary>
/// <remarks>
/// A name is the text of a start tag: after the element's name it may hold namespace declarations, as in <c>a xmlns="http://b"</c>. A name that begins with
/// an at sign is that of an attribute of the structure begun last, and comes before any other member. What is written has reached the output when the root has ended.
/// </remarks>
/// <param name="output">Where the bytes go.</param>
public ref struct XmlShapeWriter(IBufferWriter<byte> output) : IShapeWriter
{
    // A multiple of three, so that only the last block of a blob can end in padding.
    private const int BlobBlock = 384;

    private Utf8Output _output = new(output);
    private ByteStack _names;
    private ByteStack _frames;
    private XmlFrame _frame;
    private bool _isTagOpen;

    // Where the names of the current structure, list or map begin on the stack.
    private readonly int FrameStart => _names.Length - _frame.Length;

    private readonly Range FrameName => FrameStart..(FrameStart + _frame.NameLength);

    private readonly Range ItemName => _frame.ItemLength == 0 ? FrameName : FrameName.End.Value..(FrameName.End.Value + _frame.ItemLength);

    private readonly Range KeyName => (_names.Length - _frame.ValueLength - _frame.KeyLength)..(_names.Length - _frame.ValueLength);

    private readonly Range ValueName => (_names.Length - _frame.ValueLength).._names.Length;

    // What has no name of its own is an item of a list or the value of a map's entry.
    private readonly Range NamelessName => _frame.Kind == XmlFrameKind.Map ? ValueName : ItemName;

    /// <inheritdoc/>
    public void BeginStructure(ReadOnlySpan<byte> name)
    {
        OpenTag(Resolve(name));
        Push(XmlFrameKind.Structure, name, default, default, default);
    }

    /// <inheritdoc/>
    public void EndStructure()
    {
        CloseTag();
        EndElement(_names.Bytes[FrameName]);
        Pop();
    }

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> name, ReadOnlySpan<byte> itemName, int count)
    {
        if (!itemName.IsEmpty)
            OpenTag(Resolve(name));
        Push(XmlFrameKind.List, name, itemName, default, default);
    }

    /// <inheritdoc/>
    public void EndList() => EndCollection();

    /// <inheritdoc/>
    public void BeginMap(ReadOnlySpan<byte> name, in MapNames names, int count)
    {
        if (!names.Entry.IsEmpty)
            OpenTag(Resolve(name));
        Push(XmlFrameKind.Map, name, names.Entry, names.Key, names.Value);
    }

    /// <inheritdoc/>
    public void WriteKey(string key)
    {
        EndEntry();
        OpenTag(_names.Bytes[ItemName]);
        _frame = _frame with { IsInEntry = true };
        var name = _names.Bytes[KeyName];
        OpenTag(name);
        CloseTag();
        XmlEscapes.Write(ref _output, key, isAttribute: false);
        EndElement(name);
    }

    /// <inheritdoc/>
    public void EndMap()
    {
        EndEntry();
        EndCollection();
    }

    /// <inheritdoc/>
    public void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        var element = Resolve(name);
        Begin(element);
        XmlEscapes.Write(ref _output, value, isAttribute: element[0] == '@');
        End(element);
    }

    /// <inheritdoc/>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not null)
            WritePlain(name, value.Value ? "true"u8 : "false"u8);
    }

    /// <inheritdoc/>
    public void WriteInteger(ReadOnlySpan<byte> name, long? value)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        if (value is not null)
            WritePlain(name, text[..NumberText.Format(value.Value, text)]);
    }

    /// <inheritdoc/>
    public void WriteFloat(ReadOnlySpan<byte> name, float? value)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        if (value is not null)
            WritePlain(name, text[..NumberText.Format(value.Value, text)]);
    }

    /// <inheritdoc/>
    public void WriteDouble(ReadOnlySpan<byte> name, double? value)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        if (value is not null)
            WritePlain(name, text[..NumberText.Format(value.Value, text)]);
    }

    /// <inheritdoc/>
    public void WriteTimestamp(ReadOnlySpan<byte> name, DateTimeOffset? value, TimestampFormat format)
    {
        Span<byte> text = stackalloc byte[TimestampText.MaxLength];
        if (value is not null)
            WritePlain(name, text[..TimestampText.Format(value.Value, format, text)]);
    }

    /// <inheritdoc/>
    public void WriteBlob(ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value)
    {
        if (value is null)
            return;
        var element = Resolve(name);
        Begin(element);
        for (var rest = value.Value.Span; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, BlobBlock)..])
        {
            var block = rest[..Math.Min(rest.Length, BlobBlock)];
            Base64.EncodeToUtf8(block, _output.Reserve(Base64.GetMaxEncodedToUtf8Length(block.Length)), out _, out var written);
            _output.Advance(written);
        }

        End(element);
    }

    /// <inheritdoc/>
    public void WriteBigInteger(ReadOnlySpan<byte> name, BigInteger? value) => WriteString(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void WriteBigDecimal(ReadOnlySpan<byte> name, BigDecimal? value) => WriteString(name, value?.ToString());

    /// <inheritdoc/>
    public void WriteDocument(ReadOnlySpan<byte> name, Document? value) => throw new NotSupportedException("XML has no documents.");

    /// <inheritdoc/>
    /// <remarks>XML has no null; an empty element stands for it.</remarks>
    public void WriteNull(ReadOnlySpan<byte> name) => WritePlain(name, default);

    [UnscopedRef]
    private readonly ReadOnlySpan<byte> Resolve(ReadOnlySpan<byte> name) => name.IsEmpty ? _names.Bytes[NamelessName] : name;

    private void WritePlain(ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> text)
    {
        var element = Resolve(name);
        Begin(element);
        _output.Write(text);
        End(element);
    }

    private void Begin(scoped ReadOnlySpan<byte> name)
    {
        if (name[0] == '@')
        {
            _output.Write((byte)' ');
            _output.Write(name[1..]);
            _output.Write("=\""u8);
            return;
        }

        OpenTag(name);
        CloseTag();
    }

    private void End(scoped ReadOnlySpan<byte> name)
    {
        if (name[0] == '@')
            _output.Write((byte)'"');
        else
            EndElement(name);
    }

    private void OpenTag(scoped ReadOnlySpan<byte> name)
    {
        CloseTag();
        _output.Write((byte)'<');
        _output.Write(name);
        _isTagOpen = true;
    }

    private void CloseTag()
    {
        if (_isTagOpen)
            _output.Write((byte)'>');
        _isTagOpen = false;
    }

    private void EndElement(scoped ReadOnlySpan<byte> name)
    {
        var length = name.IndexOf((byte)' ');
        _output.Write("</"u8);
        _output.Write(length < 0 ? name : name[..length]);
        _output.Write((byte)'>');
    }

    private void EndEntry()
    {
        if (!_frame.IsInEntry)
            return;
        EndElement(_names.Bytes[ItemName]);
        _frame = _frame with { IsInEntry = false };
    }

    private void EndCollection()
    {
        if (_frame.ItemLength > 0)
        {
            CloseTag();
            EndElement(_names.Bytes[FrameName]);
        }

        Pop();
    }

    private void Push(
        XmlFrameKind kind, scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> item, scoped ReadOnlySpan<byte> key, scoped ReadOnlySpan<byte> value)
    {
        // A name on the stack is copied once there is room: the stack moves when it grows, and what lies on it keeps its place.
        var inherited = NamelessName;
        var frame = new XmlFrame(kind, name.IsEmpty ? inherited.End.Value - inherited.Start.Value : name.Length, item.Length, key.Length, value.Length);
        var room = _names.Push(frame.Length);
        (name.IsEmpty ? _names.Bytes[inherited] : name).CopyTo(room);
        item.CopyTo(room[frame.NameLength..]);
        key.CopyTo(room[(frame.NameLength + frame.ItemLength)..]);
        value.CopyTo(room[(frame.Length - frame.ValueLength)..]);
        _frames.PushValue(_frame);
        _frame = frame;
    }

    private void Pop()
    {
        _names.Truncate(_names.Length - _frame.Length);
        _frame = _frames.PopValue<XmlFrame>();
        if (_frame.Kind != XmlFrameKind.Document)
            return;
        _names.Release();
        _frames.Release();
        _output.Flush();
    }
}
