using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Tests.Http;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <inheritdoc/>
/// <remarks>Every answer names its protocol where the protocol wants that, whatever else is wrong with it.</remarks>
internal sealed class TypedSampleClient<TProtocol> : SampleClient
    where TProtocol : struct, IProtocol
{
    private readonly OneAnswer _handler = new();
    private readonly HttpMessageInvoker _transport;
    private readonly ServicePipeline<TProtocol> _pipeline;
    private readonly string? _protocol;

    public TypedSampleClient(string? protocol)
    {
        _protocol = protocol;
        var settings = TestPipeline.Settings with { MaxAttempts = 1, Endpoint = TestPipeline.Settings.Endpoint with { Endpoint = "http://localhost" } };
        _transport = new(_handler);
        _pipeline = new(SampleOperation.Info.Service with { EndpointRules = new CountingRules() }, settings, _transport, static () => 0);
    }

    public override Outcome Send(int status, byte[] body, params (string Name, string Value)[] headers)
    {
        _handler.Answer = new((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        if (_protocol is not null)
            _handler.Answer.Headers.TryAddWithoutValidation("smithy-protocol", _protocol);
        foreach (var (name, value) in headers)
        {
            if (!_handler.Answer.Headers.TryAddWithoutValidation(name, value))
                _handler.Answer.Content.Headers.TryAddWithoutValidation(name, value);
        }

        (Sample, Failure) = (null, null);
        var call = _pipeline.SendAsync<SampleOperation, Sample, Sample>(new Sample(), CancellationToken.None);
        Assert.True(call.IsCompleted);
        try
        {
            Sample = call.GetAwaiter().GetResult();
            return Outcome.Read;
        }
        catch (ServiceException exception)
        {
            Failure = exception;
            return Outcome.Refused;
        }
        catch (MalformedResponseException exception)
        {
            Failure = exception;
            return Outcome.Malformed;
        }
    }

    public override void Dispose()
    {
        _pipeline.Dispose();
        _transport.Dispose();
    }

    private sealed class OneAnswer : HttpMessageHandler
    {
        public HttpResponseMessage? Answer { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Answer ?? throw new InvalidOperationException("There is no answer."));
    }
}
