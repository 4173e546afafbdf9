using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>The content encoding <c>aws-chunked</c>: a body in pieces, unsigned, with its checksum behind it.</summary>
/// <remarks>How S3 describes it: <see href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html"/>.</remarks>
internal static class AwsChunks
{
    private const string Name = "aws-chunked";
    private const string EncodingName = "content-encoding";

    /// <summary>Says in the headers how the body is encoded, and what follows it.</summary>
    /// <param name="headers">The headers so far, with names in lower case.</param>
    /// <param name="algorithm">The checksum's algorithm.</param>
    /// <param name="length">The body's length before it is encoded; null when it is not known.</param>
    public static void AddHeaders(List<SigningHeader> headers, string algorithm, long? length)
    {
        var given = headers.FindIndex(static header => header.Name == EncodingName);
        if (given < 0)
            headers.Add(new(EncodingName, Name));
        else
            headers[given] = new(EncodingName, $"{headers[given].Value},{Name}");
        if (length is { } known)
            headers.Add(new("x-amz-decoded-content-length", known.ToString(CultureInfo.InvariantCulture)));
        headers.Add(new("x-amz-trailer", BodyChecksum.HeaderOf(algorithm)));
        headers.Add(new(RequestTarget.ContentHashName, "STREAMING-UNSIGNED-PAYLOAD-TRAILER"));
    }

    /// <summary>The length of the encoded body.</summary>
    /// <param name="length">Its length before.</param>
    /// <param name="algorithm">The checksum's algorithm, which is known.</param>
    public static long EncodedLength(long length, string algorithm)
    {
        var (blocks, rest) = Math.DivRem(length, RequestStream.BlockSize);
        using var sum = RunningChecksum.Start(algorithm)!;
        return (blocks * ChunkLength(RequestStream.BlockSize)) + (rest > 0 ? ChunkLength(rest) : 0) + End(algorithm, sum.Finish()).Length;
    }

    /// <summary>Sends a stream in pieces, and its checksum.</summary>
    public static async Task WriteAsync(RequestStream source, string algorithm, Stream destination, CancellationToken cancellationToken)
    {
        using var sum = RunningChecksum.Start(algorithm)!;
        await source.ReadAsync(
            async (bytes, token) =>
            {
                sum.Append(bytes.Span);
                await destination.WriteAsync(Ascii(Start(bytes.Length)), token).ConfigureAwait(false);
                await destination.WriteAsync(bytes, token).ConfigureAwait(false);
                await destination.WriteAsync(Ascii("\r\n"), token).ConfigureAwait(false);
            },
            fillsBlocks: true,
            cancellationToken).ConfigureAwait(false);
        await destination.WriteAsync(Ascii(End(algorithm, sum.Finish())), cancellationToken).ConfigureAwait(false);
    }

    private static long ChunkLength(long length) => Start(length).Length + length + 2;

    private static string Start(long length) => string.Create(CultureInfo.InvariantCulture, $"{length:x}\r\n");

    private static string End(string algorithm, byte[] sum) => $"0\r\n{BodyChecksum.HeaderOf(algorithm)}:{Convert.ToBase64String(sum)}\r\n\r\n";

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
