using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>Adds a checksum of the body to the headers of a request (<c>smithy.api#httpChecksumRequired</c>, <c>aws.protocols#httpChecksum</c>).</summary>
internal static class BodyChecksum
{
    /// <summary>The algorithm of <c>Content-MD5</c>.</summary>
    public const string Md5 = "MD5";

    /// <summary>Glacier's hash over the hashes of each megabyte.</summary>
    public const string Tree = "SHA256TREE";

    private const string TreeHeader = "x-amz-sha256-tree-hash";
    private const string Prefix = "x-amz-checksum-";
    private const string Md5Header = "content-md5";

    /// <summary>Adds the checksum, unless the caller gave one.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="algorithm">The algorithm's name as services write it.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">The headers so far.</param>
    /// <exception cref="InvalidRequestException">The algorithm is not known here.</exception>
    public static void Add(string operation, string algorithm, ReadOnlySpan<byte> body, List<SigningHeader> headers)
    {
        if (IsGiven(headers))
            return;
        using var sum = Start(operation, algorithm);
        sum.Append(body);
        headers.Add(new SigningHeader(HeaderOf(algorithm), TextOf(algorithm, sum.Finish())));
    }

    /// <summary>Whether the caller gave a checksum.</summary>
    public static bool IsGiven(List<SigningHeader> headers) => headers.Exists(static header => header.Name is Md5Header or TreeHeader || IsChecksum(header.Name));

    /// <summary>The name of an algorithm's header, in lower case.</summary>
    public static string HeaderOf(string algorithm) => algorithm switch
    {
        Md5 => Md5Header,
        Tree => TreeHeader,
        _ => Prefix + algorithm.ToLowerInvariant(),
    };

    /// <summary>A checksum as its header has it.</summary>
    public static string TextOf(string algorithm, byte[] sum) => algorithm == Tree ? Convert.ToHexStringLower(sum) : Convert.ToBase64String(sum);

    /// <exception cref="InvalidRequestException">The algorithm is not known here.</exception>
    public static RunningChecksum Start(string operation, string algorithm) => RunningChecksum.Start(algorithm) ?? throw new InvalidRequestException(
        operation, [new Violation("", "httpChecksum", $"the checksum algorithm {algorithm} is not known; compute it and set its header's member.")]);

    // Headers of the same beginning say how the checksum was made, and are none.
    private static bool IsChecksum(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && name[Prefix.Length..] is not ("algorithm" or "type" or "mode");
}
