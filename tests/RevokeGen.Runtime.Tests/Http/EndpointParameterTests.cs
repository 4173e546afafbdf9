using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>Endpoints that depend on the request and on who sends it, and what their rules say about signing.</summary>
public sealed class EndpointParameterTests
{
    private const string Wrong = "us-east-1";

    [Fact]
    public async Task Each_request_goes_where_its_own_values_lead()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")), service: AddressedPing.Info.Service);

        await pipeline.SendAsync<AddressedPing>("one");
        await pipeline.SendAsync<AddressedPing>("two");
        await pipeline.SendAsync<AddressedPing>("one");

        Assert.Equal(
            ["https://one.eu-west-1.example.com/ping", "https://two.eu-west-1.example.com/ping", "https://one.eu-west-1.example.com/ping"],
            pipeline.Handler.Sent.ConvertAll(static sent => sent.Url));
    }

    [Fact]
    public async Task What_makes_no_address_is_an_error_of_the_rules_and_sends_nothing()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")), service: AddressedPing.Info.Service);

        await Assert.ThrowsAsync<RevokeGen.Runtime.Endpoints.EndpointException>(() => pipeline.SendAsync<AddressedPing>("a b:c"));

        Assert.Empty(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Account_of_the_credentials_is_known_to_the_rules()
    {
        var credentials = new StaticCredentials(new AwsCredentials("AKIDEXAMPLE", "secret") { AccountId = "111122223333" });
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")), settings => settings with { Credentials = credentials }, AddressedPing.Info.Service);

        await pipeline.SendAsync<AddressedPing>("one");

        Assert.Equal("https://one.111122223333.eu-west-1.example.com/ping", Assert.Single(pipeline.Handler.Sent).Url);
    }

    [Theory]
    [InlineData("plain", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/eu-west-1/s3/aws4_request, ", null)]
    [InlineData("elsewhere", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/mars-1/s3-outposts/aws4_request, ", null)]
    [InlineData("global", "AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20260102/global/aws4_request, ", "*")]
    public async Task Rules_say_what_a_request_is_signed_for(string text, string start, string? regionSet)
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")), service: AddressedPing.Info.Service);

        await pipeline.SendAsync<AddressedPing>(text);

        var sent = Assert.Single(pipeline.Handler.Sent);
        Assert.StartsWith(start, sent.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal(regionSet, sent.Headers.GetValueOrDefault("X-Amz-Region-Set"));
        Assert.Equal("rules", sent.Headers["X-From"]);
        Assert.Contains(";x-from", sent.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_say_what_a_url_is_signed_for()
    {
        using var pipeline = new TestPipeline(new StubHandler(), service: AddressedPing.Info.Service);

        var presigned = await pipeline.PresignAsync<AddressedPing>("global", TimeSpan.FromMinutes(1));

        Assert.StartsWith("?X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20260102%2Fglobal%2Faws4_request&", presigned.Url.Query, StringComparison.Ordinal);
        Assert.Contains($"&X-Amz-Security-Token={TestPipeline.Token}&X-Amz-Region-Set=%2A&X-Amz-Signature=", presigned.Url.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(400)]
    public async Task Request_for_a_bucket_of_another_region_is_sent_there_once(int status)
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(status, "", ("x-amz-bucket-region", Wrong)), StubHandler.Answer(200, "hi")), service: AddressedPing.Info.Service);

        Assert.Equal("hi", (await pipeline.SendAsync<AddressedPing>("one")).Text);

        Assert.Equal(["https://one.eu-west-1.example.com/ping", "https://one.us-east-1.example.com/ping"], pipeline.Handler.Sent.ConvertAll(static sent => sent.Url));
        Assert.Contains("/us-east-1/s3/", pipeline.Handler.Sent[1].Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal(TestPipeline.Start, pipeline.Time.GetUtcNow());
    }

    [Fact]
    public async Task Region_of_a_bucket_is_asked_for_once_and_followed_when_the_bucket_moves()
    {
        using var pipeline = new TestPipeline(
            new StubHandler(
                StubHandler.Answer(301, "", ("x-amz-bucket-region", Wrong)),
                StubHandler.Answer(200, "hi"),
                StubHandler.Answer(200, "hi"),
                StubHandler.Answer(200, "hi"),
                StubHandler.Answer(301, "", ("x-amz-bucket-region", "us-west-2")),
                StubHandler.Answer(200, "hi"),
                StubHandler.Answer(200, "hi")),
            service: AddressedPing.Info.Service);

        foreach (var bucket in new[] { "one", "one", "two", "one", "one" })
            await pipeline.SendAsync<AddressedPing>(bucket);
        var presigned = await pipeline.PresignAsync<AddressedPing>("one", TimeSpan.FromMinutes(1));

        Assert.Equal(
            ["one.eu-west-1", "one.us-east-1", "one.us-east-1", "two.eu-west-1", "one.us-east-1", "one.us-west-2", "one.us-west-2"],
            pipeline.Handler.Sent.ConvertAll(static sent => new Uri(sent.Url).Host.Replace(".example.com", "", StringComparison.Ordinal)));
        Assert.Contains("/us-west-2/s3/", pipeline.Handler.Sent[6].Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal("one.us-west-2.example.com", presigned.Url.Host);
    }

    [Fact]
    public void Regions_of_buckets_are_kept_within_a_bound()
    {
        var regions = new BucketRegions();
        for (var bucket = 0; bucket <= BucketRegions.Most; bucket++)
            regions.Keep($"b{bucket}", Wrong);

        Assert.Equal((null, Wrong), (regions.Find("b0"), regions.Find($"b{BucketRegions.Most}")));
    }

    [Fact]
    public async Task Second_redirect_is_a_refusal()
    {
        using var pipeline = new TestPipeline(new StubHandler(
            StubHandler.Answer(301, "", ("x-amz-bucket-region", Wrong)), StubHandler.Answer(301, "", ("x-amz-bucket-region", "us-west-2"))), service: AddressedPing.Info.Service);

        Assert.Equal(301, (await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync<AddressedPing>("one"))).StatusCode);
        Assert.Equal(2, pipeline.Handler.Sent.Count);
    }

    [Theory]
    [InlineData("one", 301, "eu-west-1")]
    [InlineData("one", 301, "evil.example/")]
    [InlineData("one", 403, Wrong)]
    [InlineData("elsewhere", 301, Wrong)]
    [InlineData("global", 301, Wrong)]
    public async Task Nothing_else_is_followed(string text, int status, string region)
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(status, "", ("x-amz-bucket-region", region)), StubHandler.Answer(200, "hi")), service: AddressedPing.Info.Service);

        Assert.Equal(status, (await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync<AddressedPing>(text))).StatusCode);
        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Another_service_is_not_followed()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(301, "", ("x-amz-bucket-region", Wrong)), StubHandler.Answer(200, "hi")));

        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());

        Assert.Single(pipeline.Handler.Sent);
    }
}
