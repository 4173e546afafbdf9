using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class BodyChecksumTests
{
    // The published check values of each algorithm: its checksum of the digits 1 to 9.
    [Theory]
    [InlineData("CRC32", "x-amz-checksum-crc32", "CBF43926")]
    [InlineData("CRC32C", "x-amz-checksum-crc32c", "E3069283")]
    [InlineData("CRC64NVME", "x-amz-checksum-crc64nvme", "AE8B14860A799888")]
    [InlineData("MD5", "content-md5", "25F9E794323B453885F5181F1B624D0B")]
    [InlineData("SHA1", "x-amz-checksum-sha1", "F7C3BC1D808E04732ADF679965CCC34CA7AE3441")]
    [InlineData("SHA256", "x-amz-checksum-sha256", "15E2B0D3C33891EBB0F1EF609EC419420C20E320CE94C65FBC8C3312448EB225")]
    public void Checksum_is_the_algorithms(string algorithm, string header, string expected)
    {
        var headers = new List<SigningHeader>();
        BodyChecksum.Add("Op", algorithm, "123456789"u8, headers);
        Assert.Equal([new(header, Convert.ToBase64String(Convert.FromHexString(expected)))], headers);
    }

    [Theory]
    [InlineData("content-md5")]
    [InlineData("x-amz-checksum-sha256")]
    public void Checksum_that_the_caller_gave_stays(string header)
    {
        var headers = new List<SigningHeader> { new(header, "given") };
        BodyChecksum.Add("Op", "CRC32", "a"u8, headers);
        Assert.Equal([new(header, "given")], headers);
    }

    [Fact]
    public void Header_about_checksums_is_none()
    {
        var headers = new List<SigningHeader> { new("x-amz-checksum-type", "FULL_OBJECT") };
        BodyChecksum.Add("Op", "CRC32", "a"u8, headers);
        Assert.Equal(2, headers.Count);
    }

    [Fact]
    public void Algorithm_that_is_not_known_is_refused() =>
        Assert.Throws<InvalidRequestException>(() => BodyChecksum.Add("Op", "XXHASH", "a"u8, []));
}
