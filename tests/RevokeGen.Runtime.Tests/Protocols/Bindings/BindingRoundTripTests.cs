using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Tests.Http;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols.Bindings;

/// <summary>Random members in paths, queries, headers and the status: what is sent is read back alike, or refused before anything is sent.</summary>
public sealed class BindingRoundTripTests(ITestOutputHelper output)
{
    private const int Cases = 3000;

    [Fact]
    public void RestJson1_binds_members_losslessly() => Check<RestJson1>("restJson1");

    [Fact]
    public void RestXml_binds_members_losslessly() => Check<RestXml>("restXml");

    [Fact]
    public void RestJson1_reads_any_header_or_says_that_the_answer_is_malformed() => CheckAnyHeaders<RestJson1>("restJson1");

    [Fact]
    public void RestXml_reads_any_header_or_says_that_the_answer_is_malformed() => CheckAnyHeaders<RestXml>("restXml");

    private void CheckAnyHeaders<TProtocol>(string protocol)
        where TProtocol : struct, IProtocol
    {
        using var handler = new EchoHandler { Status = 200 };
        using var transport = new HttpMessageInvoker(handler);
        using var pipeline = Pipeline<TProtocol>(transport);
        var (cases, read) = (0, 0);
        Prop.ForAll(BoundSamples.AnyHeaders, headers =>
        {
            handler.Headers = headers;
            var call = pipeline.SendAsync<BoundOperation, BoundSample, BoundSample>(new BoundSample(), CancellationToken.None);
            Assert.True(call.IsCompleted);
            if (call.Exception is { } exception)
                Assert.IsType<MalformedResponseException>(exception.InnerException);
            else
                read++;
            cases++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: answers with random headers through {protocol}: {cases}, {read} read");
        Assert.Equal(Cases, cases);
        Assert.InRange(read, 1, Cases - 1);
    }

    private static ServicePipeline<TProtocol> Pipeline<TProtocol>(HttpMessageInvoker transport)
        where TProtocol : struct, IProtocol
    {
        var settings = TestPipeline.Settings with { MaxAttempts = 1, Endpoint = TestPipeline.Settings.Endpoint with { Endpoint = "http://localhost" } };
        return new(SampleOperation.Info.Service with { EndpointRules = new CountingRules() }, settings, transport, static () => 0);
    }

    private void Check<TProtocol>(string protocol)
        where TProtocol : struct, IProtocol
    {
        using var handler = new EchoHandler();
        using var transport = new HttpMessageInvoker(handler);
        using var pipeline = Pipeline<TProtocol>(transport);
        var (sent, refused, parameters) = (0, 0, 0L);
        Prop.ForAll(BoundSamples.All, sample =>
        {
            (handler.Status, handler.Target) = (sample.Status, null);
            var call = pipeline.SendAsync<BoundOperation, BoundSample, BoundSample>(sample, CancellationToken.None);
            Assert.True(call.IsCompleted);
            if (IsRefused(sample))
            {
                Assert.IsType<InvalidRequestException>(call.Exception?.InnerException);
                Assert.Null(handler.Target);
                refused++;
                return;
            }

            Assert.Equal(sample.Answered, call.GetAwaiter().GetResult().Answered);
            var (path, query) = handler.Target!.Split('?') is [var before, var behind] ? (before, behind) : throw new InvalidOperationException(handler.Target);
            AssertPath(sample, path);
            var pairs = query.Split('&').Select(static pair => pair.Split('=', 2)).Select(static pair => (Uri.UnescapeDataString(pair[0]), pair.Length == 1 ? null : Uri.UnescapeDataString(pair[1]))).ToList();
            Assert.Equal(Expected(sample), pairs);
            parameters += pairs.Count;
            sent++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: round trip of bound members through {protocol}: {sent} requests with {parameters} parameters of queries, {refused} refused");
        Assert.Equal(Cases, sent + refused);
        Assert.True(sent > Cases / 2 && refused > 0);
    }

    private static void AssertPath(BoundSample sample, string path)
    {
        Assert.All(path, static unit => Assert.InRange(unit, '!', '~'));
        var parts = path.Split('/');
        Assert.Equal(["", "x", ShapeNode.Scalars(sample.Label), "g"], parts[..4].Select(Uri.UnescapeDataString));
        Assert.Equal(ShapeNode.Scalars(sample.Path), string.Join('/', parts[4..].Select(Uri.UnescapeDataString)));
    }

    // The pattern's own parameters, those of members, and those of the map that are none of these.
    private static IEnumerable<(string, string?)> Expected(BoundSample sample) =>
    [
        ("fixed", "1"), ("flag", null), .. sample.Words.Select(static word => ("words", (string?)ShapeNode.Scalars(word))),
        .. sample.Days.Select(static day => ("days", (string?)day.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture))),
        .. sample.Query.Where(pair => !(pair.Key is "fixed" or "flag" || (pair.Key == "words" && sample.Words.Count > 0) || (pair.Key == "days" && sample.Days.Count > 0)))
            .SelectMany(static pair => pair.Value.Select(value => (ShapeNode.Scalars(pair.Key), (string?)ShapeNode.Scalars(value)))),
    ];

    private static bool IsRefused(BoundSample sample) =>
        sample.Label is "" or "." or ".." || sample.Path.Length == 0
        || !IsPlain(sample.Text ?? "") || !sample.Texts.All(IsPlain) || !sample.Prefixed.Values.All(IsPlain)
        || !sample.Prefixed.Keys.All(static key => key.All(static unit => char.IsAsciiLetterOrDigit(unit) || "!#$%&'*+-.^_`|~".Contains(unit, StringComparison.Ordinal)));

    private static bool IsPlain(string text) => text.All(static unit => unit is '\t' or (>= ' ' and <= '~'));
}
