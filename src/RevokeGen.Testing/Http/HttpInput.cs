using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Testing.Http;

/// <summary>Lines and blocks of bytes from a connection.</summary>
/// <param name="stream">The connection.</param>
internal sealed class HttpInput(Stream stream)
{
    private const int MaxLineLength = 64 * 1024;

    private readonly byte[] _buffer = new byte[8 * 1024];
    private int _position;
    private int _count;

    /// <summary>Reads up to the next line end; null when the connection ends before the first byte.</summary>
    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_position == _count && !await FillAsync(cancellationToken).ConfigureAwait(false))
                return line.Length == 0 ? null : throw new HttpFormatException("The connection ended within a line.");
            var next = (char)_buffer[_position++];
            if (next == '\n')
                return line.ToString().TrimEnd('\r');
            if (line.Length == MaxLineLength)
                throw new HttpFormatException("A line is too long.");
            line.Append(next);
        }
    }

    /// <summary>Reads exactly so many bytes.</summary>
    public async ValueTask<byte[]> ReadBlockAsync(int length, CancellationToken cancellationToken)
    {
        var block = new byte[length];
        var filled = 0;
        while (filled < length)
        {
            if (_position == _count && !await FillAsync(cancellationToken).ConfigureAwait(false))
                throw new HttpFormatException("The connection ended within the body.");
            var taken = Math.Min(length - filled, _count - _position);
            _buffer.AsSpan(_position, taken).CopyTo(block.AsSpan(filled));
            _position += taken;
            filled += taken;
        }

        return block;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _position = 0;
        _count = await stream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
        return _count > 0;
    }
}
