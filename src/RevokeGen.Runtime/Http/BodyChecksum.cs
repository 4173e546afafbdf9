using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Security.Cryptography;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>Adds a checksum of the body to the headers of a request (<c>smithy.api#httpChecksumRequired</c>, <c>aws.protocols#httpChecksum</c>).</summary>
internal static class BodyChecksum
{
    /// <summary>The algorithm of <c>Content-MD5</c>.</summary>
    public const string Md5 = "MD5";

    private const string Prefix = "x-amz-checksum-";
    private const string Md5Header = "content-md5";

    private static readonly Crc Crc32 = new(32, 0xEDB88320);
    private static readonly Crc Crc32C = new(32, 0x82F63B78);
    private static readonly Crc Crc64 = new(64, 0x9A6C9329AC4BC9B5);

    /// <summary>Adds the checksum, unless the caller gave one.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="algorithm">The algorithm's name as services write it.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">The headers so far.</param>
    /// <exception cref="InvalidRequestException">The algorithm is not known here.</exception>
    public static void Add(string operation, string algorithm, ReadOnlySpan<byte> body, List<SigningHeader> headers)
    {
        if (headers.Exists(static header => header.Name == Md5Header || IsChecksum(header.Name)))
            return;
        var sum = Compute(algorithm, body)
            ?? throw new InvalidRequestException(operation, [new Violation("", "httpChecksum", $"the checksum algorithm {algorithm} is not known; compute it and set its header's member.")]);
        headers.Add(new SigningHeader(algorithm == Md5 ? Md5Header : Prefix + algorithm.ToLowerInvariant(), Convert.ToBase64String(sum)));
    }

    // Headers of the same beginning say how the checksum was made, and are none.
    private static bool IsChecksum(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && name[Prefix.Length..] is not ("algorithm" or "type" or "mode");

    private static byte[]? Compute(string algorithm, ReadOnlySpan<byte> body) => algorithm switch
    {
#pragma warning disable CA5350, CA5351 // The service's choice, against damage on the way and not against people.
        Md5 => MD5.HashData(body),
        "SHA1" => SHA1.HashData(body),
#pragma warning restore CA5350, CA5351
        "SHA256" => SHA256.HashData(body),
        "CRC32" => Crc32.Compute(body),
        "CRC32C" => Crc32C.Compute(body),
        "CRC64NVME" => Crc64.Compute(body),
        _ => null,
    };

    /// <summary>A cyclic redundancy check whose bits are reflected, and that begins and ends with all ones.</summary>
    /// <param name="width">The number of bits, 32 or 64.</param>
    /// <param name="polynomial">The polynomial, reflected.</param>
    private sealed class Crc(int width, ulong polynomial)
    {
        private readonly ulong[] _table = TableOf(polynomial);

        public byte[] Compute(ReadOnlySpan<byte> data)
        {
            var ones = ulong.MaxValue >> (64 - width);
            var sum = ones;
            foreach (var value in data)
                sum = (sum >> 8) ^ _table[(byte)sum ^ value];
            var bytes = new byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, sum ^ ones);
            return bytes[^(width / 8)..];
        }

        private static ulong[] TableOf(ulong polynomial)
        {
            var table = new ulong[256];
            for (var index = 0; index < table.Length; index++)
            {
                var entry = (ulong)index;
                for (var bit = 0; bit < 8; bit++)
                    entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ polynomial;
                table[index] = entry;
            }

            return table;
        }
    }
}
