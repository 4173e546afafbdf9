using System;
using System.IO;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>A stream of any length that is nowhere kept: every byte says where it stands.</summary>
internal sealed class PatternStream(long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public static byte At(long position) => (byte)(position ^ (position >> 8) ^ (position >> 16));

    /// <summary>Whether bytes are those of the pattern.</summary>
    public static bool IsAt(long position, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value != At(position++))
                return false;
        }

        return true;
    }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Position);
        for (var index = 0; index < count; index++)
            buffer[index] = At(Position++);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
