using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Http;

/// <summary>The body of an answer, read from the connection while it arrives. Closing it gives the connection back.</summary>
internal sealed class ResponseStream : Stream
{
    private readonly HttpResponseMessage _answer;
    private readonly Stream _body;
    private readonly long? _announced;
    private readonly ResponseChecksum? _checksum;
    private long _read;

    private ResponseStream(HttpResponseMessage answer, Stream body, long? announced, ResponseChecksum? checksum)
    {
        _answer = answer;
        _body = body;
        _announced = announced;
        _checksum = checksum;
    }

    public override bool CanRead => _body.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens the body of an answer, which is released with the stream from here on.</summary>
    public static async ValueTask<Stream> OpenAsync(OperationInfo operation, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        // Content that came without the header would work its length out, and read all of itself for that.
        var announced = answer.Content.Headers.NonValidated.Contains("Content-Length") ? answer.Content.Headers.ContentLength : null;
        var body = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return new ResponseStream(answer, body, announced, ResponseChecksum.Find(operation, answer));
    }

    public override int Read(Span<byte> buffer) => Checked(_body.Read(buffer), buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Checked(await _body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Span);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await _body.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _checksum?.Dispose();
            _body.Dispose();
            _answer.Dispose();
        }

        base.Dispose(disposing);
    }

    // Not every transport notices that a body is shorter than it was to be. The checksum speaks before the last bytes are handed on.
    private int Checked(int count, ReadOnlySpan<byte> buffer)
    {
        _read += count;
        if (count == 0 && buffer.Length > 0 && _read < _announced)
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The service's answer ended early.");
        _checksum?.Append(buffer[..count]);
        if (count > 0 && _read == _announced)
            _checksum?.Check();
        return count;
    }
}
