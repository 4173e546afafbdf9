using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>A server that keeps no body: it checks what is uploaded against the pattern while it comes, and makes what is downloaded while it goes.</summary>
internal sealed class PatternServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public PatternServer() => _listener.Start();

    public Uri Endpoint => new($"http://{_listener.LocalEndpoint}");

    /// <summary>Serves one request.</summary>
    /// <param name="download">The length of the answer's body.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many bytes of the pattern were uploaded.</returns>
    public async Task<long> ServeAsync(long download, CancellationToken cancellationToken)
    {
        using var client = await _listener.AcceptTcpClientAsync(cancellationToken);
        await using var stream = client.GetStream();
        var buffer = new byte[64 * 1024];
        var (length, count) = await HeadAsync(stream, buffer, cancellationToken);
        var uploaded = 0L;
        while (true)
        {
            if (!PatternStream.IsAt(uploaded, buffer.AsSpan(0, count)))
                throw new InvalidDataException("What is uploaded is not the pattern.");
            uploaded += count;
            if (uploaded >= length)
                break;
            count = await stream.ReadAsync(buffer, cancellationToken);
            if (count == 0)
                throw new EndOfStreamException();
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {download}\r\n\r\n"), cancellationToken);
        await new PatternStream(download).CopyToAsync(stream, buffer.Length, cancellationToken);
        return uploaded;
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Reads the head, and leaves in the buffer what came of the body with it.</summary>
    private static async Task<(long Length, int Count)> HeadAsync(NetworkStream stream, byte[] buffer, CancellationToken cancellationToken)
    {
        var count = 0;
        int end;
        while ((end = buffer.AsSpan(0, count).IndexOf("\r\n\r\n"u8)) < 0)
            count += await stream.ReadAsync(buffer.AsMemory(count), cancellationToken) is > 0 and var more ? more : throw new EndOfStreamException();
        var announced = Encoding.ASCII.GetString(buffer, 0, end).Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var rest = count - end - 4;
        buffer.AsSpan(end + 4, rest).CopyTo(buffer);
        return (announced is null ? 0 : long.Parse(announced.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture), rest);
    }
}
