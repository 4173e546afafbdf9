using System;
using System.Buffers;
using System.Threading;

namespace RevokeGen.Runtime.Http;

/// <summary>Bytes in a pooled array. The array goes back to the pool when the last holder lets go, and is emptied first.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 1024;

    private byte[] _array = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;
    private int _holders = 1;
    private bool _disposed;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _array.AsSpan(0, _length);

    public ReadOnlyMemory<byte> WrittenMemory => _array.AsMemory(0, _length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_array.Length - _length), nameof(count));
        _length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsSpan(_length);
    }

    /// <summary>Changes places with the bytes of another buffer. Neither may be held by anyone but its owner.</summary>
    public void Swap(PooledBuffer other)
    {
        (_array, other._array) = (other._array, _array);
        (_length, other._length) = (other._length, _length);
    }

    /// <summary>Keeps the array out of the pool until <see cref="Release"/>; false when it has gone back already.</summary>
    public bool TryHold()
    {
        var holders = Volatile.Read(ref _holders);
        while (holders > 0)
        {
            var seen = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (seen == holders)
                return true;
            holders = seen;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) > 0)
            return;
        var array = _array;
        _array = [];
        Return(array);
        _length = 0;
    }

    /// <summary>Lets go of the owner's hold.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        Release();
    }

    private void Reserve(int count)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_array.Length - _length >= Math.Max(count, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + count), checked(_array.Length * 2)));
        Written.CopyTo(larger);
        var smaller = _array;
        _array = larger;
        Return(smaller);
    }

    private void Return(byte[] array)
    {
        array.AsSpan(0, Math.Min(_length, array.Length)).Clear();
        ArrayPool<byte>.Shared.Return(array);
    }
}
