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
    private const int LeastRoom = 512;

    /// <summary>Reads the body of an operation's answer, and compares the checksum that came along.</summary>
    /// <exception cref="MalformedResponseException">It cannot be read whole, or does not have its checksum.</exception>
    /// <exception cref="HttpRequestException">The connection failed.</exception>
    public static async ValueTask ReadAsync(
        OperationInfo operation, HttpResponseMessage response, PooledBuffer body, int limit, CancellationToken cancellationToken)
    {
        await ReadAsync(response, body, limit, cancellationToken).ConfigureAwait(false);
        using var checksum = ResponseChecksum.Find(operation, response);
        checksum?.Append(body.Written);
        checksum?.Check();
    }

    /// <summary>Reads a body.</summary>
    /// <param name="response">The answer, of which the head has been read.</param>
    /// <param name="body">Where the body goes.</param>
    /// <param name="limit">The longest body that is read, in bytes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="MalformedResponseException">It is longer than the limit, shorter than its own length, or not compressed as its head says.</exception>
    /// <exception cref="HttpRequestException">The connection failed.</exception>
    public static async ValueTask ReadAsync(HttpResponseMessage response, PooledBuffer body, int limit, CancellationToken cancellationToken)
    {
        // Content that came without the header would work its length out and keep it.
        var announced = response.Content.Headers.NonValidated.Contains("Content-Length") ? response.Content.Headers.ContentLength : null;
        if (announced > limit)
            throw TooLong(response, limit);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (await stream.ReadAsync(body.GetMemory(LeastRoom), cancellationToken).ConfigureAwait(false) is > 0 and var count)
                {
                    body.Advance(count);
                    if (body.Length > limit)
                        throw TooLong(response, limit);
                }
            }

            if (body.Length < announced)
                throw new HttpIOException(HttpRequestError.ResponseEnded);
        }
        catch (HttpIOException exception) when (exception.HttpRequestError is HttpRequestError.ResponseEnded)
        {
            throw new MalformedResponseException("The service's answer ended early", HeadOf(response), exception);
        }
        catch (IOException exception)
        {
            // What HttpClient makes of it where it reads the body itself.
            var error = exception is HttpIOException { HttpRequestError: var known } ? known : HttpRequestError.Unknown;
            throw new HttpRequestException(error, "The connection failed within the service's answer.", exception, response.StatusCode);
        }
        catch (InvalidDataException exception)
        {
            // Of a transport that decompresses.
            throw new MalformedResponseException("The service's answer cannot be decompressed", HeadOf(response), exception);
        }
    }

    private static MalformedResponseException TooLong(HttpResponseMessage response, int limit) => new(
        string.Create(CultureInfo.InvariantCulture, $"The service's answer is longer than {limit} bytes"), HeadOf(response));

    private static ResponseMetadata HeadOf(HttpResponseMessage response) => new(RequestIds.Find(response), (int)response.StatusCode);
}
