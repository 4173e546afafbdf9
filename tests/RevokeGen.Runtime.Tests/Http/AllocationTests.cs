using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class AllocationTests
{
    private const int Calls = 200;
    private const int Budget = 2560;

    [Fact]
    public async Task Call_through_an_http_client_stays_within_its_budget()
    {
        var debuggable = typeof(ClientOptions).Assembly.GetCustomAttribute<DebuggableAttribute>();
        Assert.SkipWhen(debuggable is { IsJITOptimizerDisabled: true }, "In a debug build every asynchronous method allocates its state.");
        using var client = new HttpClient(new SilentHandler());
        using var pipeline = new TestPipeline(client, settings => settings with { Time = TimeProvider.System });
        await SendManyAsync(pipeline);

        var before = GC.GetAllocatedBytesForCurrentThread();
        await SendManyAsync(pipeline);
        var perCall = (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;

        TestContext.Current.TestOutputHelper?.WriteLine($"{perCall} bytes per call");
        Assert.InRange(perCall, 1, Budget);
    }

    // Nothing here waits, so that every call stays on one thread.
    private static async Task SendManyAsync(TestPipeline pipeline)
    {
        var text = new string('x', 242);
        for (var call = 0; call < Calls; call++)
            await pipeline.SendAsync(text, CancellationToken.None);
    }

    private sealed class SilentHandler : HttpMessageHandler
    {
        private static readonly byte[] Body = Encoding.UTF8.GetBytes("{}");

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Body) });
    }
}
