using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Telemetry;

public sealed class SpanTests
{
    [Fact]
    public async Task A_call_has_a_span_and_each_attempt_one_below_it()
    {
        using var watcher = new Watcher();
        var current = new List<Activity?>();
        using var pipeline = new TestPipeline(
            new StubHandler(Seen(StubHandler.Answer(500, "oops", ("x-amzn-requestid", "r-1"))), Seen(StubHandler.Answer(200, "hi", ("x-amzn-requestid", "r-2"), ("x-amz-id-2", "x-2")))),
            service: watcher.Service);
        var before = Activity.Current;

        await pipeline.SendAsync();

        Assert.Same(before, Activity.Current);
        var spans = watcher.Spans.ToList();
        Assert.Equal(["Ping Pong.Ping attempt", "Ping Pong.Ping attempt", "Ping Pong.Ping"], spans.Select(static span => span.DisplayName));
        Assert.Equal([ActivityKind.Internal, ActivityKind.Internal, ActivityKind.Client], spans.Select(static span => span.Kind));
        Assert.All(spans[..2], attempt => Assert.Same(spans[2], attempt.Parent));
        Assert.Equal<Activity?>(spans[..2], current);
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset, ActivityStatusCode.Unset], spans.Select(static span => span.Status));
        AssertTags(spans[0], ("server.address", "ping.eu-west-1.example.com"), ("server.port", 443), ("http.response.status_code", 500), ("aws.request_id", "r-1"), ("error.type", "500"));
        AssertTags(
            spans[1],
            ("server.address", "ping.eu-west-1.example.com"), ("server.port", 443), ("http.request.resend_count", 1),
            ("http.response.status_code", 200), ("aws.request_id", "r-2"), ("aws.extended_request_id", "x-2"));
        AssertTags(
            spans[2],
            ("rpc.system", "aws-api"), ("rpc.service", "Ping Pong"), ("rpc.method", "Ping"), ("cloud.region", "eu-west-1"), ("server.address", "ping.eu-west-1.example.com"),
            ("server.port", 443), ("http.response.status_code", 200), ("aws.request_id", "r-2"), ("aws.extended_request_id", "x-2"));

        Func<CancellationToken, Task<HttpResponseMessage>> Seen(Func<CancellationToken, Task<HttpResponseMessage>> answer) => token =>
        {
            current.Add(Activity.Current);
            return answer(token);
        };
    }

    [Fact]
    public async Task A_refusal_has_the_code_and_the_request_id_of_the_body_and_none_of_the_text()
    {
        using var watcher = new Watcher();
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(400, "id=r-3|" + TestPipeline.Token, ("x-code", "NotFound"))), service: watcher.Service);

        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());

        Assert.Equal(2, watcher.Spans.Count);
        Assert.All(watcher.Spans, static span =>
        {
            var tags = Watcher.TagsOf(span);
            Assert.Equal((ActivityStatusCode.Error, "NotFound", "r-3", 400), (span.Status, tags["error.type"], tags["aws.request_id"], tags["http.response.status_code"]));
            Assert.Null(span.StatusDescription);
            Assert.DoesNotContain(tags.Values, static value => value is string text && text.Contains(TestPipeline.Token, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_call_that_sends_nothing_has_a_span_of_its_own_alone()
    {
        using var watcher = new Watcher();
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")), service: watcher.Service);

        await Assert.ThrowsAsync<InvalidRequestException>(() => pipeline.SendAsync(""));

        var span = Assert.Single(watcher.Spans);
        Assert.Equal((ActivityStatusCode.Error, "RevokeGen.Runtime.InvalidRequestException"), (span.Status, Watcher.TagsOf(span)["error.type"]));
    }

    [Fact]
    public async Task A_cancelled_call_ends_its_spans()
    {
        using var watcher = new Watcher();
        using var cancellation = new CancellationTokenSource();
        using var pipeline = new TestPipeline(new StubHandler(async token =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        }), service: watcher.Service);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.SendAsync(cancellationToken: cancellation.Token));

        Assert.Equal(2, watcher.Spans.Count);
        Assert.All(watcher.Spans, static span => Assert.Equal("System.Threading.Tasks.TaskCanceledException", Watcher.TagsOf(span)["error.type"]));
    }

    [Fact]
    public async Task A_call_that_is_not_sampled_goes_as_ever()
    {
        using var watcher = new Watcher(ActivitySamplingResult.None);
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(500, "oops"), StubHandler.Answer(200, "hi")), service: watcher.Service);

        Assert.Equal("hi", (await pipeline.SendAsync()).Text);

        Assert.Empty(watcher.Spans);
    }

    private static void AssertTags(Activity span, params (string Name, object? Value)[] expected) =>
        Assert.Equal(expected.OrderBy(static tag => tag.Name), Watcher.TagsOf(span).Select(static tag => (tag.Key, tag.Value)).OrderBy(static tag => tag.Key));
}
