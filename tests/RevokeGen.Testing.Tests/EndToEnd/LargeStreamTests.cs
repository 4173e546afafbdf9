using System;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>What is streamed is never held: far less is allocated than goes over the wire, by the client and the server together.</summary>
[CollectionDefinition(nameof(LargeStreamTests), DisableParallelization = true)]
[Collection(nameof(LargeStreamTests))]
public sealed class LargeStreamTests(ITestOutputHelper output)
{
    private const long Length = 64 * 1024 * 1024;
    private const long Most = 8 * 1024 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_of_64_MB_holds_little_memory()
    {
        using var server = new PatternServer();
        using var client = StorageStage.ClientOf(server.Endpoint);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var served = server.ServeAsync(download: 0, Cancellation);
        await client.PutAsync(new() { Bucket = "b", Body = new PatternStream(Length), Algorithm = "CRC32" }, Cancellation);

        Assert.Equal(Length, await served);
        Check(before);
    }

    [Fact]
    public async Task Download_of_64_MB_holds_little_memory()
    {
        using var server = new PatternServer();
        using var client = StorageStage.ClientOf(server.Endpoint);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var served = server.ServeAsync(Length, Cancellation);
        await using (var response = await client.GetAsync(new(), Cancellation))
        {
            var buffer = new byte[64 * 1024];
            var read = 0L;
            while (await response.Body.ReadAsync(buffer, Cancellation) is > 0 and var count)
            {
                Assert.True(PatternStream.IsAt(read, buffer.AsSpan(0, count)));
                read += count;
            }

            Assert.Equal(Length, read);
        }

        await served;
        Check(before);
    }

    private void Check(long before)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        output.WriteLine($"{allocated} bytes allocated for {Length} bytes streamed");
        Assert.InRange(allocated, 1, Most);
    }
}
