using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RevokeGen.Runtime.Http;

/// <summary>A checksum that is made of one piece after the other, by the names that services give to algorithms.</summary>
internal abstract class RunningChecksum : IDisposable
{
    private static readonly ulong[] Crc32 = TableOf(0xEDB88320);
    private static readonly ulong[] Crc32C = TableOf(0x82F63B78);
    private static readonly ulong[] Crc64 = TableOf(0x9A6C9329AC4BC9B5);

    /// <summary>Starts a checksum; null when the algorithm is not known here.</summary>
    public static RunningChecksum? Start(string algorithm) => algorithm switch
    {
#pragma warning disable CA5350, CA5351 // The service's choice, against damage on the way and not against people.
        BodyChecksum.Md5 => new Hash(HashAlgorithmName.MD5),
        "SHA1" => new Hash(HashAlgorithmName.SHA1),
#pragma warning restore CA5350, CA5351
        "SHA256" => new Hash(HashAlgorithmName.SHA256),
        "CRC32" => new Crc(32, Crc32),
        "CRC32C" => new Crc(32, Crc32C),
        "CRC64NVME" => new Crc(64, Crc64),
        BodyChecksum.Tree => new TreeHash(),
        _ => null,
    };

    /// <summary>Adds the next piece.</summary>
    public abstract void Append(ReadOnlySpan<byte> data);

    /// <summary>The checksum of all pieces; none can come after.</summary>
    public abstract byte[] Finish();

    /// <inheritdoc/>
    public abstract void Dispose();

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

    private sealed class Hash(HashAlgorithmName name) : RunningChecksum
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(name);

        public override void Append(ReadOnlySpan<byte> data) => _hash.AppendData(data);

        public override byte[] Finish() => _hash.GetHashAndReset();

        public override void Dispose() => _hash.Dispose();
    }

    /// <summary>A cyclic redundancy check whose bits are reflected, and that begins and ends with all ones.</summary>
    /// <param name="width">The number of bits, 32 or 64.</param>
    /// <param name="table">What each byte does, of the reflected polynomial.</param>
    private sealed class Crc(int width, ulong[] table) : RunningChecksum
    {
        private readonly ulong _ones = ulong.MaxValue >> (64 - width);
        private ulong _sum = ulong.MaxValue >> (64 - width);

        public override void Append(ReadOnlySpan<byte> data)
        {
            var sum = _sum;
            foreach (var value in data)
                sum = (sum >> 8) ^ table[(byte)sum ^ value];
            _sum = sum;
        }

        public override void Dispose()
        {
        }

        public override byte[] Finish()
        {
            var bytes = new byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, _sum ^ _ones);
            return bytes[^(width / 8)..];
        }
    }
}
