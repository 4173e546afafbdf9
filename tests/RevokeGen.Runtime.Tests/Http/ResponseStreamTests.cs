using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Http;
using static RevokeGen.Runtime.Tests.Http.StreamPipeline;
using static RevokeGen.Runtime.Tests.Http.UploadKinds;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class ResponseStreamTests
{
    [Fact]
    public async Task Headers_are_there_before_the_body_is_read()
    {
        var body = new ScriptedStream(_ => throw new InvalidOperationException("read too early"));
        var download = await DownloadAsync(new StreamContent(body));

        Assert.Equal(("body.txt", "r-1", 200), (download.Name, download.Metadata.RequestId, download.Metadata.StatusCode));
        Assert.Equal(0, body.Delivered);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await download.Body!.ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Body_is_read_as_it_comes_by_either_way_of_reading()
    {
        var download = await DownloadAsync(new ByteArrayContent("hello"u8.ToArray()));
        var bytes = new byte[5];
        Assert.Equal(2, download.Body!.Read(bytes, 0, 2));
        Assert.Equal(3, await download.Body.ReadAsync(bytes.AsMemory(2), TestContext.Current.CancellationToken));
        Assert.Equal(0, download.Body.Read(bytes, 0, 1));
        Assert.Equal("hello", Encoding.UTF8.GetString(bytes));
        Assert.False(download.Body.CanSeek);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Closing_the_stream_releases_the_answer(bool isAsynchronous)
    {
        var content = new WatchedContent();
        var download = await DownloadAsync(content);
        Assert.False(content.IsDisposed);

        if (isAsynchronous)
            await download.Body!.DisposeAsync();
        else
            download.Body!.Dispose();

        Assert.True(content.IsDisposed);
        Assert.False(download.Body.CanRead);
    }

    [Fact]
    public async Task Answer_without_a_body_is_released_at_once()
    {
        var content = new WatchedContent();
        Assert.Null((await DownloadAsync(content, 204)).Body);
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Error_is_read_whole_and_released()
    {
        var content = new WatchedContent("""{"message":"No."}""");
        var exception = await Assert.ThrowsAsync<ServiceException>(() => DownloadAsync(content, 404));
        Assert.Equal((404, "No.", "r-1"), (exception.StatusCode, exception.ServiceMessage, exception.RequestId));
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Body_may_be_longer_than_any_other()
    {
        var left = ResponseLimits.DefaultBody + 1L;
        var zeros = new ScriptedStream(buffer =>
        {
            var count = (int)Math.Min(left, buffer.Length);
            left -= count;
            return ValueTask.FromResult(count);
        });
        var download = await DownloadAsync(new StreamContent(zeros));

        await download.Body!.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);

        Assert.Equal(ResponseLimits.DefaultBody + 1L, zeros.Delivered);
    }

    [Fact]
    public async Task Body_shorter_than_its_length_fails_the_reading()
    {
        var content = new StreamContent(Once([1, 2, 3]));
        content.Headers.ContentLength = 4;
        var download = await DownloadAsync(content);

        var failure = await Assert.ThrowsAsync<HttpIOException>(() => download.Body!.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));

        Assert.Equal(HttpRequestError.ResponseEnded, failure.HttpRequestError);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        var download = await DownloadAsync(new StreamContent(new ScriptedStream(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return 0;
        })));
        using var cancellation = new CancellationTokenSource();
        var reading = download.Body!.ReadAsync(new byte[1], cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reading);
    }

    private static async Task<Download> DownloadAsync(HttpContent content, int status = 200)
    {
        using var pipeline = new StreamPipeline(new UploadHandler(_ =>
        {
            var answer = Answer(status, content);
            answer.Headers.Add("x-name", "body.txt");
            answer.Headers.Add("x-amzn-requestid", "r-1");
            return answer;
        }));
        return await pipeline.SendAsync<Plain>(new(null));
    }

    private sealed class WatchedContent(string text = "hello") : StringContent(text)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
