using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Tests.Configuration;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>The trace id that Lambda gives a function goes with what the function calls.</summary>
public sealed class RecursionDetectionTests
{
    [Fact]
    public async Task Each_request_has_the_id_of_its_event_which_is_not_signed()
    {
        var host = new FakeHost().With("AWS_LAMBDA_FUNCTION_NAME", "clean-up").With("_X_AMZN_TRACE_ID", "Root=1-a;Parent=b;Sampled=1");
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")), settings => settings with { Recursion = RecursionDetection.Of(host) });

        await pipeline.SendAsync();
        host.With("_X_AMZN_TRACE_ID", "Root=1-c");
        await pipeline.SendAsync();
        host.Variables.Remove("_X_AMZN_TRACE_ID");
        await pipeline.SendAsync();

        Assert.Equal(["Root=1-a;Parent=b;Sampled=1", "Root=1-c", null], pipeline.Handler.Sent.Select(static sent => sent.Headers.GetValueOrDefault("X-Amzn-Trace-Id")));
        Assert.All(pipeline.Handler.Sent, static sent => Assert.DoesNotContain("x-amzn-trace-id", sent.Headers["Authorization"], System.StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Elsewhere_there_is_none() => Assert.Null(RecursionDetection.Of(new FakeHost().With("_X_AMZN_TRACE_ID", "Root=1-a")));
}
