using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Bytes that are added and taken away at the end: in place while they are few, then in a rented array.</summary>
internal struct ByteStack
{
    private const int InlineSize = 128;

    private Inline _inline;
    private byte[]? _rented;

    public int Length { get; private set; }

    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Bytes => _rented is null ? ((ReadOnlySpan<byte>)_inline)[..Length] : _rented.AsSpan(0, Length);

    [UnscopedRef]
    private Span<byte> Buffer => _rented is null ? _inline : _rented;

    /// <summary>Adds room for so many bytes, to be filled at once.</summary>
    [UnscopedRef]
    public Span<byte> Push(int count)
    {
        if (Buffer.Length - Length < count)
            Grow(count);
        Length += count;
        return Buffer.Slice(Length - count, count);
    }

    public void Push(scoped ReadOnlySpan<byte> bytes) => bytes.CopyTo(Push(bytes.Length));

    public void Push(byte value) => Push(1)[0] = value;

    public void PushValue<T>(T value)
        where T : unmanaged => MemoryMarshal.Write(Push(Unsafe.SizeOf<T>()), value);

    public T PopValue<T>()
        where T : unmanaged
    {
        var value = MemoryMarshal.Read<T>(Bytes[^Unsafe.SizeOf<T>()..]);
        Length -= Unsafe.SizeOf<T>();
        return value;
    }

    public void Truncate(int length) => Length = length;

    /// <summary>Gives a rented array back.</summary>
    public void Release()
    {
        Length = 0;
        if (_rented is null)
            return;
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Buffer.Length * 2, Length + count));
        Bytes.CopyTo(larger);
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
        _rented = larger;
    }

    [InlineArray(InlineSize)]
    private struct Inline
    {
        private byte _first;
    }
}
