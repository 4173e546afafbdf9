using System;
using System.Buffers;
using System.Text;

namespace RevokeGen.Runtime.Signing;

/// <summary>UTF-8 text that grows: on the caller's stack first, then in a pooled array.</summary>
internal ref struct Utf8Text(Span<byte> space)
{
    private static ReadOnlySpan<byte> HexDigits => "0123456789abcdef"u8;

    private Span<byte> _space = space;
    private byte[]? _rented;
    private int _length;

    /// <summary>The text so far; valid until the next append.</summary>
    public readonly ReadOnlySpan<byte> Written => _space[.._length];

    public readonly int Length => _length;

    public void Append(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    public void Append(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    public void Append(scoped ReadOnlySpan<char> text) =>
        _length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    public void AppendHex(scoped ReadOnlySpan<byte> bytes)
    {
        // A hash is too short to gain from the framework's vectors, which are compiled anew in the first call of a process.
        var room = Reserve(bytes.Length * 2);
        for (var index = 0; index < bytes.Length; index++)
        {
            room[2 * index] = HexDigits[bytes[index] >> 4];
            room[(2 * index) + 1] = HexDigits[bytes[index] & 0xF];
        }

        _length += bytes.Length * 2;
    }

    public override readonly string ToString() => Encoding.UTF8.GetString(Written);

    public void Dispose()
    {
        if (_rented is null)
            return;
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }

    private Span<byte> Reserve(int count)
    {
        if (_space.Length - _length < count)
            Grow(count);
        return _space[_length..];
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, _space.Length * 2));
        Written.CopyTo(larger);
        Dispose();
        _space = _rented = larger;
    }
}
