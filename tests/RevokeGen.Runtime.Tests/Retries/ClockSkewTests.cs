using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Retries;

public sealed class ClockSkewTests
{
    [Theory]
    [InlineData("RequestTimeTooSkewed")]
    [InlineData("RequestExpired")]
    [InlineData("InvalidSignatureException")]
    [InlineData("SignatureDoesNotMatch")]
    public async Task Wrong_clock_is_corrected_once_for_all_calls(string code)
    {
        using var pipeline = new TestPipeline(new StubHandler(Refuse(code, TimeSpan.FromHours(2)), StubHandler.Answer(200, "hi")));

        await pipeline.SendAsync();
        await pipeline.SendAsync();

        Assert.Equal(
            ["20260102T030405Z", "20260102T050405Z", "20260102T050405Z"],
            pipeline.Handler.Sent.Select(request => request.Headers["X-Amz-Date"]));
    }

    [Fact]
    public async Task Clock_that_is_ahead_is_corrected_too_and_again_when_it_is_set_right()
    {
        using var pipeline = new TestPipeline(new StubHandler(
            Refuse("RequestInTheFuture", TimeSpan.FromHours(-2)),
            StubHandler.Answer(200, "hi"),
            Refuse("RequestTimeTooSkewed", TimeSpan.Zero),
            StubHandler.Answer(200, "hi")));

        await pipeline.SendAsync();
        await pipeline.SendAsync();

        Assert.Equal(
            ["20260102T030405Z", "20260102T010405Z", "20260102T010405Z", "20260102T030405Z"],
            pipeline.Handler.Sent.Select(request => request.Headers["X-Amz-Date"]));
    }

    [Fact]
    public async Task Correction_is_one_clients_own()
    {
        using var corrected = new TestPipeline(new StubHandler(Refuse("RequestExpired", TimeSpan.FromHours(2)), StubHandler.Answer(200, "hi")));
        using var other = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")));

        await corrected.SendAsync();
        await other.SendAsync();

        Assert.Equal("20260102T030405Z", Assert.Single(other.Handler.Sent).Headers["X-Amz-Date"]);
    }

    [Fact]
    public async Task Clock_that_stays_wrong_is_not_corrected_without_end()
    {
        using var pipeline = new TestPipeline(new StubHandler(
            Refuse("RequestExpired", TimeSpan.FromHours(2)), Refuse("RequestExpired", TimeSpan.FromHours(4)), Refuse("RequestExpired", TimeSpan.FromHours(6))));

        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());

        Assert.Equal(3, pipeline.Handler.Sent.Count);
    }

    [Fact]
    public async Task Refused_signature_with_a_right_clock_is_final()
    {
        using var pipeline = new TestPipeline(new StubHandler(Refuse("InvalidSignatureException", TimeSpan.FromMinutes(3))));

        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());

        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Refused_signature_without_a_date_is_final()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(403, "", ("x-code", "RequestTimeTooSkewed"))));

        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());

        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Other_refusals_do_not_move_the_clock()
    {
        using var pipeline = new TestPipeline(new StubHandler(Refuse("AccessDenied", TimeSpan.FromHours(2))));

        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());
        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());

        Assert.Equal(["20260102T030405Z"], pipeline.Handler.Sent.Select(request => request.Headers["X-Amz-Date"]).Distinct());
    }

    private static Func<System.Threading.CancellationToken, Task<System.Net.Http.HttpResponseMessage>> Refuse(string code, TimeSpan ahead) =>
        StubHandler.Answer(403, "", ("x-code", code), ("Date", (TestPipeline.Start + ahead).ToString("R", CultureInfo.InvariantCulture)));
}
