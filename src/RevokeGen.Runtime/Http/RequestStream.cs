using System;
using System.Buffers;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Http;

/// <summary>The stream that is a request's body. It is the caller's and stays open, is sent from where it stood, and more than once only when it can seek.</summary>
internal sealed class RequestStream
{
    /// <summary>What stands for the body's hash when the signature leaves the body out.</summary>
    public const string Unsigned = "UNSIGNED-PAYLOAD";

    /// <summary>The most bytes that are read at once.</summary>
    public const int BlockSize = 64 * 1024;
    private const string LengthName = "content-length";

    private readonly string _operation;
    private readonly Stream _stream;
    private readonly long? _start;
    private string? _hash;
    private bool _wasRead;
    private bool _isBeingRead;

    private RequestStream(string operation, Stream stream, long? length)
    {
        _operation = operation;
        _stream = stream;
        if (stream.CanSeek)
            _start = stream.Position;
        Length = length ?? (stream.CanSeek ? Math.Max(stream.Length - stream.Position, 0) : null);
    }

    /// <summary>The number of bytes that are sent; null when it is not known before they are.</summary>
    public long? Length { get; }

    /// <summary>The checksum that follows the body; null for none, and where it is in the headers.</summary>
    public string? Trailer { get; private set; }

    /// <summary>Whether the body can be sent once more. It cannot while a transport still sends the last attempt's.</summary>
    public bool CanRepeat => !Volatile.Read(ref _isBeingRead) && (!_wasRead || _start is not null);

    /// <summary>Prepares a stream to be sent, and adds to the headers what they say of it.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="target">Where it goes, of this call alone.</param>
    /// <param name="checksum">The algorithm of the checksum that goes with it; null for none.</param>
    /// <param name="cancellationToken">Stops the reading of the stream.</param>
    /// <exception cref="InvalidRequestException">The stream cannot be read, is shorter than the request says, or lacks the length that the service asks for.</exception>
    public static async ValueTask<RequestStream> OpenAsync(OperationInfo operation, Stream stream, RequestTarget target, string? checksum, CancellationToken cancellationToken)
    {
        if (!stream.CanRead)
            throw Refusal(operation.Name, "streaming", "the stream cannot be read; it is closed, or only for writing.");
        var given = target.Headers.Find(static header => header.Name == LengthName);
        var opened = new RequestStream(operation.Name, stream, given is null ? null : LengthOf(given.Value));
        if (given is not null)
            target.Headers.Remove(given);
        if (opened.Length < 0 || (stream.CanSeek && opened.Length > stream.Length - stream.Position))
            throw Refusal(operation.Name, "streaming", $"the request says that its stream has {given?.Value} bytes, and it does not.");
        if (operation.RequiresLength && opened.Length is null)
            throw Refusal(operation.Name, "requiresLength", "the service must know the length of the stream; give one that can seek.");
        var isUnsigned = target is { Scope.SendsContentHash: true, ContentHash: null } && target.Url.Scheme == Uri.UriSchemeHttps;
        if (checksum is not null && !BodyChecksum.IsGiven(target.Headers))
        {
            if (isUnsigned && !stream.CanSeek && checksum != BodyChecksum.Md5)
                opened.AddTrailer(target, checksum);
            else
                await opened.AddChecksumAsync(target, checksum, cancellationToken).ConfigureAwait(false);
        }

        // Glacier wants this hash too, in a header of its own.
        if (checksum == BodyChecksum.Tree)
            target.Headers.Add(new(RequestTarget.ContentHashName, await opened.HashAsync(cancellationToken).ConfigureAwait(false)));

        // S3 takes the bodies of its streams unsigned where the connection protects them.
        if (isUnsigned && opened.Trailer is null)
            target.Headers.Add(new(RequestTarget.ContentHashName, Unsigned));
        return opened;
    }

    /// <summary>Prepares the same body for another target. Only for one that <see cref="CanRepeat"/>.</summary>
    /// <exception cref="InvalidRequestException">As when it was first prepared.</exception>
    public ValueTask<RequestStream> ReopenAsync(OperationInfo operation, RequestTarget target, string? checksum, CancellationToken cancellationToken)
    {
        if (_wasRead)
            Rewind();
        return OpenAsync(operation, _stream, target, checksum, cancellationToken);
    }

    /// <summary>The SHA-256 of the body, in hexadecimal digits. The stream is read for it once.</summary>
    /// <exception cref="InvalidRequestException">The stream cannot seek, and so cannot be read before it is sent.</exception>
    public async ValueTask<string> HashAsync(CancellationToken cancellationToken) =>
        _hash ??= Convert.ToHexStringLower(await SumAsync("SHA256", "signature", cancellationToken).ConfigureAwait(false));

    /// <summary>Reads the stream from where it stood to its end, or as far as its length goes.</summary>
    /// <param name="take">Takes the next bytes, which are its own until it completes.</param>
    /// <param name="fillsBlocks">Whether all pieces but the last have the same length.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">Reading failed, or the stream ended before its length.</exception>
    /// <exception cref="InvalidOperationException">The stream is being read already, or was and cannot seek.</exception>
    public async Task ReadAsync(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> take, bool fillsBlocks, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isBeingRead, true))
            throw new InvalidOperationException("The stream is being sent already.");
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            Rewind();
            var left = Length ?? long.MaxValue;
            while (left > 0)
            {
                var room = (int)Math.Min(left, BlockSize);
                var count = await _stream.ReadAtLeastAsync(block.AsMemory(0, room), fillsBlocks ? room : 1, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                    break;
                left -= count;
                await take(block.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }

            if (left > 0 && Length is not null)
                throw new EndOfStreamException("The stream that is a request's body ended before its length.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block, clearArray: true);
            Volatile.Write(ref _isBeingRead, false);
        }
    }

    private static InvalidRequestException Refusal(string operation, string constraint, string problem) => new(operation, [new Violation("", constraint, problem)]);

    // Below zero for what is no length.
    private static long LengthOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : -1;

    private void Rewind()
    {
        if (_wasRead)
            _stream.Position = _start ?? throw new InvalidOperationException("The stream cannot seek, so that it is sent only once.");
        _wasRead = true;
    }

    private void AddTrailer(RequestTarget target, string algorithm)
    {
        // Known now rather than when the body is half sent.
        BodyChecksum.Start(_operation, algorithm).Dispose();
        Trailer = algorithm;
        AwsChunks.AddHeaders(target.Headers, algorithm, Length);
    }

    private async ValueTask AddChecksumAsync(RequestTarget target, string algorithm, CancellationToken cancellationToken)
    {
        var sum = await SumAsync(algorithm, "httpChecksum", cancellationToken).ConfigureAwait(false);
        target.Headers.Add(new(BodyChecksum.HeaderOf(algorithm), BodyChecksum.TextOf(algorithm, sum)));
    }

    private async Task<byte[]> SumAsync(string algorithm, string purpose, CancellationToken cancellationToken)
    {
        if (_start is null)
        {
            throw Refusal(_operation, purpose, $"the stream would have to be read for its {(purpose == "signature" ? "signature" : "checksum")} before it is sent, and it cannot seek; copy it to a file or to memory.");
        }

        using var sum = BodyChecksum.Start(_operation, algorithm);
        await ReadAsync(
            (bytes, _) =>
            {
                sum.Append(bytes.Span);
                return ValueTask.CompletedTask;
            },
            fillsBlocks: false,
            cancellationToken).ConfigureAwait(false);
        return sum.Finish();
    }
}
