using System;
using System.Net;
using System.Net.Http;

namespace RevokeGen.Runtime.Http;

/// <summary>Compares an answer's body with the checksum that came with it.</summary>
internal sealed class ResponseChecksum : IDisposable
{
    private readonly RunningChecksum _sum;
    private readonly string _algorithm;
    private readonly string _expected;
    private readonly ResponseMetadata _answer;

    private ResponseChecksum(RunningChecksum sum, string algorithm, string expected, ResponseMetadata answer)
    {
        _sum = sum;
        _algorithm = algorithm;
        _expected = expected;
        _answer = answer;
    }

    /// <summary>Finds the checksum; null when the answer has none that can be compared.</summary>
    /// <remarks>
    /// Neither can that of an object in parts, which is one of their checksums and ends with their number, nor one beside a range of an object, which
    /// may be of the whole, nor that of a body without a length: a transport that unpacks bodies takes the length away, and the checksum is of what
    /// was packed.
    /// </remarks>
    public static ResponseChecksum? Find(OperationInfo operation, HttpResponseMessage answer)
    {
        var isWhole = answer.IsSuccessStatusCode && answer.StatusCode != HttpStatusCode.PartialContent;
        if (operation.ResponseChecksums.Count == 0 || !isWhole || !answer.Content.Headers.NonValidated.Contains("Content-Length"))
            return null;
        var headers = new ResponseHeaders(answer);
        foreach (var algorithm in operation.ResponseChecksums)
        {
            if (headers.Find(BodyChecksum.HeaderOf(algorithm)) is { } expected && !expected.Contains('-', StringComparison.Ordinal) && RunningChecksum.Start(algorithm) is { } sum)
                return new(sum, algorithm, expected, new(RequestIds.Find(answer), (int)answer.StatusCode));
        }

        return null;
    }

    /// <summary>Adds the next bytes of the body.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => _sum.Append(bytes);

    /// <summary>Compares, once the whole body is there.</summary>
    /// <exception cref="MalformedResponseException">The body is not the one that was sent.</exception>
    public void Check()
    {
        if (BodyChecksum.TextOf(_algorithm, _sum.Finish()) != _expected)
            throw new MalformedResponseException($"The body of the service's answer does not have the {_algorithm} checksum that came with it", _answer);
    }

    /// <inheritdoc/>
    public void Dispose() => _sum.Dispose();
}
