using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>A stream that reads as a script says; a delivered count may not exceed the buffer, so it is cut to it.</summary>
internal sealed class ScriptedStream(Func<Memory<byte>, CancellationToken, ValueTask<int>> read) : Stream
{
    public ScriptedStream(Func<Memory<byte>, ValueTask<int>> read)
        : this((buffer, _) => read(buffer))
    {
    }

    public long Delivered { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = Math.Min(await read(buffer, cancellationToken), buffer.Length);
        Delivered += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
