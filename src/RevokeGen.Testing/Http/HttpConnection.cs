using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Testing.Http;

/// <summary>The server's side of one HTTP/1.1 connection (RFC 9112, as much of it as clients on loopback use).</summary>
/// <param name="stream">The connection.</param>
internal sealed class HttpConnection(Stream stream)
{
    private const int MaxBodyLength = 64 * 1024 * 1024;

    private readonly HttpInput _input = new(stream);

    /// <summary>Reads the next request; null when the client has closed the connection.</summary>
    public async Task<WireRequest?> ReadRequestAsync(CancellationToken cancellationToken)
    {
        if (await _input.ReadLineAsync(cancellationToken).ConfigureAwait(false) is not { } requestLine)
            return null;
        if (requestLine.Split(' ') is not [var method, var target, "HTTP/1.1"])
            throw new HttpFormatException("The request line is not 'METHOD target HTTP/1.1'.");
        var headers = await ReadHeadersAsync(cancellationToken).ConfigureAwait(false);
        if (headers.TryGetValue("Expect", out var expected) && expected.Equals("100-continue", StringComparison.OrdinalIgnoreCase))
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        var body = headers.TryGetValue("Transfer-Encoding", out _)
            ? await ReadChunksAsync(cancellationToken).ConfigureAwait(false)
            : await _input.ReadBlockAsync(BodyLength(headers), cancellationToken).ConfigureAwait(false);
        return new(method, "http", target, headers, body);
    }

    /// <summary>Writes an answer, or as much of it as its fault lets through.</summary>
    public async Task WriteResponseAsync(ScriptedResponse answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var body = answer.BodyBytes();
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.StatusCode} {(answer.StatusCode < 400 ? "OK" : "Error")}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Date: {now.UtcDateTime:R}\r\n");
        foreach (var (name, value) in answer.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (answer.ContentType is { } contentType)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {contentType}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n");
        var sent = answer.Fault is ResponseFault.CutBody ? body[..(body.Length / 2)] : body;
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.ToString()).Concat(sent).ToArray(), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<HeaderCollection> ReadHeadersAsync(CancellationToken cancellationToken)
    {
        var headers = new HeaderCollection();
        while (true)
        {
            var line = await _input.ReadLineAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new HttpFormatException("The connection ended within the head.");
            if (line.Length == 0)
                return headers;
            if (line.Split(':', 2) is not [var name, var value])
                throw new HttpFormatException("A header line has no colon.");
            headers.Add(name, value.Trim());
        }
    }

    private async Task<byte[]> ReadChunksAsync(CancellationToken cancellationToken)
    {
        var body = new List<byte>();
        while (true)
        {
            var line = await _input.ReadLineAsync(cancellationToken).ConfigureAwait(false) ?? "";
            if (!int.TryParse(line.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length)
                || length < 0 || length > MaxBodyLength - body.Count)
            {
                throw new HttpFormatException("A chunk's length cannot be read, or is too great.");
            }

            if (length == 0)
            {
                await ReadHeadersAsync(cancellationToken).ConfigureAwait(false);
                return [.. body];
            }

            body.AddRange(await _input.ReadBlockAsync(length, cancellationToken).ConfigureAwait(false));
            await _input.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static int BodyLength(HeaderCollection headers)
    {
        if (!headers.TryGetValue("Content-Length", out var text))
            return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= MaxBodyLength
            ? length
            : throw new HttpFormatException("Content-Length cannot be read, or is too great.");
    }
}
