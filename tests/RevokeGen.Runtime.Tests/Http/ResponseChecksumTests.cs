using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using static RevokeGen.Runtime.Tests.Http.StreamPipeline;
using static RevokeGen.Runtime.Tests.Http.UploadKinds;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>A checksum that comes with an answer is held against its body.</summary>
public sealed class ResponseChecksumTests
{
    private const string Header = "x-amz-checksum-crc32";
    private const string Right = "y/Q5Jg==";
    private const string Wrong = "y/Q5Jw==";

    [Fact]
    public async Task Damaged_body_fails_when_its_end_is_read()
    {
        var download = await SendAsync<Summed>(Header, Wrong);
        await download.Body!.ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<MalformedResponseException>(async () => await download.Body.ReadExactlyAsync(new byte[8], TestContext.Current.CancellationToken));

        Assert.Contains("CRC32", failure.Message, StringComparison.Ordinal);
        Assert.Equal(("r-1", 200), (failure.RequestId, failure.StatusCode));
    }

    [Theory]
    [InlineData(Header, Right)]
    [InlineData("X-Amz-Checksum-Sha256", "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=")]
    [InlineData(Header, Wrong + "-2")]
    [InlineData("x-amz-checksum-crc99", Wrong)]
    [InlineData("x-amz-checksum-sha1", Wrong)]
    [InlineData("x-amz-checksum-type", "FULL_OBJECT")]
    public async Task Body_with_its_checksum_or_one_that_cannot_be_compared_is_read(string header, string value) =>
        Assert.Equal("123456789", await TextAsync(await SendAsync<Summed>(header, value)));

    [Fact]
    public async Task Checksum_that_the_operation_does_not_have_is_a_header_like_any_other() =>
        Assert.Equal("123456789", await TextAsync(await SendAsync<Plain>(Header, Wrong)));

    [Fact]
    public async Task Body_that_the_transport_unpacked_is_not_compared() =>
        Assert.Equal("123456789", await TextAsync(await SendAsync<Summed>(Header, Wrong, hasLength: false)));

    [Fact]
    public async Task Body_that_is_no_stream_is_compared_too()
    {
        await SendAsync<SummedText>(Header, Right);
        await Assert.ThrowsAsync<MalformedResponseException>(() => SendAsync<SummedText>(Header, Wrong));
    }

    [Theory]
    [InlineData(206)]
    [InlineData(404)]
    public async Task Part_of_a_body_and_an_error_are_not_compared(int status)
    {
        var call = SendAsync<Summed>(Header, Wrong, status: status);
        if (status == 206)
            Assert.Equal("123456789", await TextAsync(await call));
        else
            await Assert.ThrowsAsync<ServiceException>(() => call);
    }

    private static async Task<string> TextAsync(Download download)
    {
        using var reader = new StreamReader(download.Body!);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Download> SendAsync<TKind>(string header, string value, bool hasLength = true, int status = 200)
        where TKind : struct, IUploadKind
    {
        using var pipeline = new StreamPipeline(new UploadHandler(_ =>
        {
            var content = new StreamContent(Once("123456789"u8.ToArray()));
            if (hasLength)
                content.Headers.ContentLength = 9;
            var answer = Answer(status, content);
            answer.Headers.Add(header, value);
            answer.Headers.Add("x-amzn-requestid", "r-1");
            return answer;
        }));
        return await pipeline.SendAsync<TKind>(new(null));
    }
}
