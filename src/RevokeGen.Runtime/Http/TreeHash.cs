using System;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace RevokeGen.Runtime.Http;

/// <summary>Glacier's tree hash: the SHA-256 of each megabyte, hashed by twos until one is left.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/amazonglacier/latest/dev/checksum-calculations.html"/>.</remarks>
internal sealed class TreeHash : RunningChecksum
{
    private const int LeafLength = 1024 * 1024;

    private readonly IncrementalHash _leaf = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<byte[]> _hashes = [];
    private int _length;

    public override void Append(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            if (_length == LeafLength)
                EndLeaf();
            var count = Math.Min(data.Length, LeafLength - _length);
            _leaf.AppendData(data[..count]);
            _length += count;
            data = data[count..];
        }
    }

    public override byte[] Finish()
    {
        EndLeaf();
        var level = _hashes;
        while (level.Count > 1)
        {
            var next = new List<byte[]>();
            for (var index = 0; index < level.Count; index += 2)
                next.Add(index + 1 < level.Count ? SHA256.HashData([.. level[index], .. level[index + 1]]) : level[index]);
            level = next;
        }

        return level[0];
    }

    public override void Dispose() => _leaf.Dispose();

    private void EndLeaf()
    {
        _hashes.Add(_leaf.GetHashAndReset());
        _length = 0;
    }
}
