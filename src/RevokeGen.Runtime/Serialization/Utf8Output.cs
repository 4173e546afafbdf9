using System;
using System.Buffers;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Bytes on their way to a buffer writer, which is only called when its current block is full and at <see cref="Flush"/>.</summary>
internal ref struct Utf8Output(IBufferWriter<byte> output)
{
    private const int BlockSize = 512;

    private readonly IBufferWriter<byte> _output = output;
    private Span<byte> _block;
    private int _written;

    /// <summary>Room for at least so many bytes; what is used of it is told to <see cref="Advance"/>.</summary>
    public Span<byte> Reserve(int size)
    {
        if (_block.Length - _written < size)
            Renew(size);
        return _block[_written..];
    }

    public void Advance(int count) => _written += count;

    public void Write(byte value)
    {
        Reserve(1)[0] = value;
        _written++;
    }

    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _written += bytes.Length;
    }

    public void Flush()
    {
        _output.Advance(_written);
        _block = default;
        _written = 0;
    }

    private void Renew(int size)
    {
        _output.Advance(_written);
        _block = _output.GetSpan(Math.Max(size, BlockSize));
        _written = 0;
    }
}
