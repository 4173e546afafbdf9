using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class TreeHashTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, (4 * Megabyte) + 9).Select(static index => (byte)(index / 3))];

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(Megabyte)]
    public void One_leaf_is_its_hash(int length) => Assert.Equal(SHA256.HashData(Bytes.AsSpan(0, length)), Of(length, 1000));

    [Theory]
    [InlineData(Megabyte - 1)]
    [InlineData(3 * Megabyte)]
    [InlineData(int.MaxValue)]
    public void Leaves_are_hashed_by_twos_however_they_come(int piece)
    {
        var leaves = Bytes.Chunk(Megabyte).Select(static leaf => SHA256.HashData(leaf)).ToList();
        byte[] Pair(byte[] left, byte[] right) => SHA256.HashData([.. left, .. right]);

        Assert.Equal(Pair(leaves[0], leaves[1]), Of(2 * Megabyte, piece));
        Assert.Equal(Pair(Pair(leaves[0], leaves[1]), leaves[2]), Of(3 * Megabyte, piece));
        Assert.Equal(Pair(Pair(Pair(leaves[0], leaves[1]), Pair(leaves[2], leaves[3])), leaves[4]), Of(Bytes.Length, piece));
    }

    [Fact]
    public async Task Glacier_is_sent_both_hashes()
    {
        using var handler = new UploadHandler(static _ => StreamPipeline.Answer(200));
        using var pipeline = new StreamPipeline(handler, "glacier");

        await pipeline.SendAsync<UploadKinds.Plain>(new(new MemoryStream(Bytes), Algorithm: "SHA256TREE"));

        var request = Assert.Single(handler.Sent).Request;
        Assert.Equal(Convert.ToHexStringLower(Of(Bytes.Length, Megabyte)), request.Headers["x-amz-sha256-tree-hash"]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes)), request.Headers["x-amz-content-sha256"]);
        Assert.Contains("x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-sha256-tree-hash", request.Headers["Authorization"], StringComparison.Ordinal);
    }

    private static byte[] Of(int length, int piece)
    {
        using var hash = new TreeHash();
        for (var at = 0; at < length; at += piece)
        {
            hash.Append(Bytes.AsSpan(at, Math.Min(piece, length - at)));
            if (piece > length - at)
                break;
        }

        return hash.Finish();
    }
}
