using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Http;

/// <summary>Reads an answer's body whole.</summary>
internal static class ResponseBody
{
    /// <summary>The longest body that is read, in bytes. No operation without streaming comes near; what does is not the service.</summary>
    public const int Limit = 100 * 1024 * 1024;

    private const int LeastRoom = 512;

    /// <summary>Reads the body of an operation's answer, and compares the checksum that came along.</summary>
    /// <exception cref="MalformedResponseException">It is longer than the limit, shorter than its own length, or does not have its checksum.</exception>
    /// <exception cref="IOException">The connection failed.</exception>
    public static async ValueTask ReadAsync(OperationInfo operation, HttpResponseMessage response, PooledBuffer body, CancellationToken cancellationToken)
    {
        await ReadAsync(response, body, cancellationToken).ConfigureAwait(false);
        using var checksum = ResponseChecksum.Find(operation, response);
        checksum?.Append(body.Written);
        checksum?.Check();
    }

    /// <summary>Reads the body.</summary>
    /// <exception cref="MalformedResponseException">It is longer than the limit, or shorter than its own length.</exception>
    /// <exception cref="IOException">The connection failed.</exception>
    public static async ValueTask ReadAsync(HttpResponseMessage response, PooledBuffer body, CancellationToken cancellationToken)
    {
        // Content that came without the header would work its length out and keep it.
        var announced = response.Content.Headers.NonValidated.Contains("Content-Length") ? response.Content.Headers.ContentLength : null;
        if (announced > Limit)
            throw TooLong(response);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (await stream.ReadAsync(body.GetMemory(LeastRoom), cancellationToken).ConfigureAwait(false) is > 0 and var count)
                {
                    body.Advance(count);
                    if (body.Length > Limit)
                        throw TooLong(response);
                }
            }

            if (body.Length < announced)
                throw new HttpIOException(HttpRequestError.ResponseEnded);
        }
        catch (HttpIOException exception) when (exception.HttpRequestError is HttpRequestError.ResponseEnded)
        {
            throw new MalformedResponseException("The service's answer ended early", HeadOf(response), exception);
        }
    }

    private static MalformedResponseException TooLong(HttpResponseMessage response) => new(
        string.Create(CultureInfo.InvariantCulture, $"The service's answer is longer than {Limit} bytes"), HeadOf(response));

    private static ResponseMetadata HeadOf(HttpResponseMessage response) => new(RequestIds.Find(response), (int)response.StatusCode);
}
