using System;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Tests.Faults;

/// <summary>The server's side of one connection.</summary>
internal sealed partial class LoopbackConnection(Socket socket, CancellationToken stopping)
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _count;

    /// <summary>How many bytes the client's side has taken.</summary>
    public long Sent { get; private set; }

    /// <summary>An answer with a body of JSON.</summary>
    public static string Json(string body, string status = "200 OK") => $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    /// <summary>Reads the next request, head and body; null when the client has closed the connection.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        while (true)
        {
            var text = Encoding.Latin1.GetString(_buffer, 0, _count);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0)
            {
                var length = ContentLength().Match(text[..head]) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
                var whole = head + 4 + length;
                if (_count >= whole)
                {
                    _buffer.AsSpan(whole, _count - whole).CopyTo(_buffer);
                    _count -= whole;
                    return text[..whole];
                }
            }

            var count = await socket.ReceiveAsync(_buffer.AsMemory(_count), stopping);
            if (count == 0)
                return null;
            _count += count;
        }
    }

    public async Task SendAsync(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        for (var sent = 0; sent < bytes.Length;)
        {
            var count = await socket.SendAsync(bytes.AsMemory(sent), stopping);
            sent += count;
            Sent += count;
        }
    }

    /// <summary>Waits until the client closes the connection.</summary>
    public async Task WaitForEndAsync()
    {
        while (await socket.ReceiveAsync(_buffer.AsMemory(), stopping) > 0)
        {
            // What it still sends is not read.
        }
    }

    /// <summary>Ends the connection without the courtesies.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    [GeneratedRegex(@"Content-Length: (\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex ContentLength();
}
