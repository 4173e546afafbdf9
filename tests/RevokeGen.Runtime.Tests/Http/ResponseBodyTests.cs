using System;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class ResponseBodyTests
{
    private static readonly (string, string) Id = ("x-amzn-requestid", "r-1");

    [Fact]
    public async Task Malformed_answer_names_its_request_and_is_not_asked_for_again()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "?what", Id)));

        var exception = await Assert.ThrowsAsync<MalformedResponseException>(() => pipeline.SendAsync());

        Assert.Equal(("r-1", 200), (exception.RequestId, exception.StatusCode));
        Assert.IsType<ShapeFormatException>(exception.InnerException);
        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Malformed_answer_without_an_id_has_none()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "?what")));

        Assert.Null((await Assert.ThrowsAsync<MalformedResponseException>(() => pipeline.SendAsync())).RequestId);
    }

    [Fact]
    public async Task Announced_length_beyond_the_limit_is_not_read()
    {
        var content = new StringContent("");
        content.Headers.ContentLength = ResponseLimits.DefaultBody + 1L;
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, () => content, Id)));

        var exception = await Assert.ThrowsAsync<MalformedResponseException>(() => pipeline.SendAsync());

        Assert.Contains("longer than 104857600 bytes", exception.Message, StringComparison.Ordinal);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Single(pipeline.Handler.Sent);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public async Task Longest_answer_is_an_option(int limit, bool isRead)
    {
        foreach (var content in (Func<HttpContent>[])[() => new StringContent("12345"), () => new StreamContent(new ScriptedStream(Once("12345"u8.ToArray())))])
        {
            using var pipeline = new TestPipeline(
                new StubHandler(StubHandler.Answer(200, content, Id)), settings => settings with { ResponseLimits = settings.ResponseLimits with { Body = limit } });

            if (isRead)
                Assert.Equal("12345", (await pipeline.SendAsync()).Text);
            else
                Assert.Contains("longer than 4 bytes", (await Assert.ThrowsAsync<MalformedResponseException>(() => pipeline.SendAsync())).Message, StringComparison.Ordinal);
            Assert.Single(pipeline.Handler.Sent);
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task Error_has_the_same_limit_as_an_answer(int status)
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(status, "12345", Id)), settings => settings with { ResponseLimits = settings.ResponseLimits with { Body = 4 } });

        Assert.Equal(status, (await Assert.ThrowsAsync<MalformedResponseException>(() => pipeline.SendAsync())).StatusCode);
    }

    [Fact]
    public async Task Answer_that_cannot_be_decompressed_is_malformed()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(
            200, () => new StreamContent(new GZipStream(new MemoryStream("not gzip at all"u8.ToArray()), CompressionMode.Decompress)), Id)));

        Assert.Contains("decompressed", (await Assert.ThrowsAsync<MalformedResponseException>(() => pipeline.SendAsync())).Message, StringComparison.Ordinal);
        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Endless_answer_is_given_up_at_the_limit()
    {
        var zeros = new ScriptedStream(_ => ValueTask.FromResult(1 << 20));
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, () => new StreamContent(zeros), Id)));

        await Assert.ThrowsAsync<MalformedResponseException>(() => pipeline.SendAsync());

        Assert.InRange(zeros.Delivered, ResponseLimits.DefaultBody, ResponseLimits.DefaultBody + (4 << 20));
    }

    [Fact]
    public async Task Answer_shorter_than_its_length_is_asked_for_again_then_malformed()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, Short, Id)));

        var exception = await Assert.ThrowsAsync<MalformedResponseException>(() => pipeline.SendAsync());

        Assert.Equal("r-1", exception.RequestId);
        Assert.Equal(3, pipeline.Handler.Sent.Count);

        static HttpContent Short()
        {
            var content = new StreamContent(new MemoryStream("half"u8.ToArray()));
            content.Headers.ContentLength = 8;
            return content;
        }
    }

    [Fact]
    public async Task Transport_that_reports_an_early_end_gives_the_same()
    {
        using var pipeline = new TestPipeline(new StubHandler(
            StubHandler.Answer(200, () => Broken(new HttpIOException(HttpRequestError.ResponseEnded)), Id), StubHandler.Answer(200, "whole")));

        Assert.Equal("whole", (await pipeline.SendAsync()).Text);
    }

    [Fact]
    public async Task Connection_lost_while_reading_is_a_transport_failure_after_the_retries()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, () => Broken(new IOException("reset")), Id)));

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => pipeline.SendAsync());

        Assert.Equal("reset", Assert.IsType<IOException>(exception.InnerException).Message);
        Assert.Equal(3, pipeline.Handler.Sent.Count);
    }

    [Fact]
    public async Task Answer_in_small_pieces_is_put_together()
    {
        var text = Encoding.UTF8.GetBytes(new string('x', 5000));
        var position = 0;
        var stream = new ScriptedStream(buffer =>
        {
            var count = Math.Min(7, Math.Min(buffer.Length, text.Length - position));
            text.AsMemory(position, count).CopyTo(buffer);
            position += count;
            return ValueTask.FromResult(count);
        });
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, () => new StreamContent(stream))));

        Assert.Equal(Encoding.UTF8.GetString(text), (await pipeline.SendAsync()).Text);
    }

    private static Func<Memory<byte>, ValueTask<int>> Once(byte[] text)
    {
        var isRead = false;
        return buffer =>
        {
            text.CopyTo(buffer);
            var count = isRead ? 0 : text.Length;
            isRead = true;
            return ValueTask.FromResult(count);
        };
    }

    private static StreamContent Broken(Exception exception) => new(new ScriptedStream(_ => ValueTask.FromException<int>(exception)));
}
