using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class PooledBufferTests
{
    [Fact]
    public void Bytes_survive_growth()
    {
        using var buffer = new PooledBuffer();
        for (var index = 0; index < 10_000; index++)
        {
            buffer.GetSpan(1)[0] = (byte)index;
            buffer.Advance(1);
        }

        Assert.Equal(Enumerable.Range(0, 10_000).Select(index => (byte)index), buffer.Written.ToArray());
    }

    [Fact]
    public void Advancing_beyond_the_array_is_refused()
    {
        using var buffer = new PooledBuffer();

        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(1 << 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(-1));
    }

    [Fact]
    public void Disposed_buffer_can_neither_be_held_nor_written()
    {
        var buffer = new PooledBuffer();
        buffer.Dispose();
        buffer.Dispose();

        Assert.False(buffer.TryHold());
        Assert.Throws<ObjectDisposedException>(() => buffer.GetSpan(1).Length);
    }

    [Fact]
    public void Held_bytes_outlive_the_owner_and_are_wiped_after_the_holder()
    {
        var buffer = new PooledBuffer();
        "secret"u8.CopyTo(buffer.GetSpan(6));
        buffer.Advance(6);
        var bytes = buffer.WrittenMemory;
        Assert.True(buffer.TryHold());

        buffer.Dispose();
        Assert.True(bytes.Span.SequenceEqual("secret"u8));

        buffer.Release();
        Assert.False(bytes.Span.SequenceEqual("secret"u8));
    }

    [Fact]
    public void Swapped_buffers_have_each_others_bytes()
    {
        using var one = new PooledBuffer();
        using var other = new PooledBuffer();
        "one"u8.CopyTo(one.GetSpan(3));
        one.Advance(3);

        one.Swap(other);

        Assert.Equal(0, one.Length);
        Assert.True(other.Written.SequenceEqual("one"u8));
    }

    [Fact]
    public async Task Content_of_a_call_that_is_over_is_not_sent()
    {
        var buffer = new PooledBuffer();
        using var content = new PooledContent(buffer, "text/plain");
        buffer.Dispose();

        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
        Assert.IsType<ObjectDisposedException>(exception.InnerException);
    }
}
