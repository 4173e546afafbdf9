using System;
using System.Buffers.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Where a form writer stands: <c>A.B.member.2</c>, and the structures, lists and maps around it.</summary>
internal struct FormPath
{
    private ByteStack _text;
    private ByteStack _frames;
    private FormFrame _frame;

    /// <summary>The number of structures, lists and maps around the current place.</summary>
    public int Depth { get; private set; }

    public readonly bool IsInList => _frame.IsList;

    /// <summary>Writes the path of a member, or of the current place where the name is empty, between an ampersand and an equals sign.</summary>
    public readonly void WriteTo(ref Utf8Output output, scoped ReadOnlySpan<byte> name)
    {
        output.Write((byte)'&');
        var path = _text.Bytes;
        FormText.Write(ref output, path);
        if (!path.IsEmpty && !name.IsEmpty)
            output.Write((byte)'.');
        FormText.Write(ref output, name);
        output.Write((byte)'=');
    }

    public void BeginStructure(ReadOnlySpan<byte> name)
    {
        var outside = _text.Length;
        Append(name);
        Push(new FormFrame(IsList: false, outside));
    }

    public void BeginList(ReadOnlySpan<byte> name, ReadOnlySpan<byte> itemName)
    {
        var outside = _text.Length;
        Append(name);
        Append(itemName);
        Push(new FormFrame(IsList: true, outside, _text.Length));
    }

    public void BeginMap(ReadOnlySpan<byte> name, in MapNames names)
    {
        var outside = _text.Length;
        Append(name);
        Append(names.Entry);
        Push(new FormFrame(IsList: false, outside, _text.Length, names.Key.Length, names.Value.Length));
        _frames.Push(names.Key);
        _frames.Push(names.Value);
    }

    /// <summary>Moves to the next item of a list, or entry of a map.</summary>
    public void Next()
    {
        _frame = _frame with { Index = _frame.Index + 1 };
        _text.Truncate(_frame.ItemsLength);
        if (_text.Length > 0)
            _text.Push((byte)'.');
        Span<byte> digits = stackalloc byte[NumberText.MaxLength];
        Utf8Formatter.TryFormat(_frame.Index, digits, out var length);
        _text.Push(digits[..length]);
    }

    /// <summary>Writes the path of the current entry's key.</summary>
    public readonly void WriteKeyTo(ref Utf8Output output) =>
        WriteTo(ref output, _frames.Bytes.Slice(_frames.Length - _frame.KeyLength - _frame.ValueLength, _frame.KeyLength));

    /// <summary>Moves from an entry of the current map to its value.</summary>
    public void EnterValue()
    {
        _text.Push((byte)'.');
        _text.Push(_frames.Bytes[^_frame.ValueLength..]);
    }

    public void End()
    {
        _text.Truncate(_frame.PathLength);
        _frames.Truncate(_frames.Length - _frame.KeyLength - _frame.ValueLength);
        _frame = _frames.PopValue<FormFrame>();
        Depth--;
    }

    public void Release()
    {
        _text.Release();
        _frames.Release();
    }

    private void Push(FormFrame frame)
    {
        _frames.PushValue(_frame);
        _frame = frame;
        Depth++;
    }

    private void Append(scoped ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
            return;
        if (_text.Length > 0)
            _text.Push((byte)'.');
        _text.Push(name);
    }
}
