using System.Buffers;
using System.Net;
using System.Net.Http;
using System.Text;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>The sample operation through one protocol, in text.</summary>
internal static class SampleAnswer<TProtocol>
    where TProtocol : struct, IProtocol
{
    public static string Body(Sample request)
    {
        var body = new ArrayBufferWriter<byte>();
        TProtocol.WriteBody<SampleOperation, Sample, Sample>(body, request);
        return Encoding.UTF8.GetString(body.WrittenSpan);
    }

    /// <summary>An answer as Smithy's RPC v2 protocols name themselves in it.</summary>
    public static Sample Response(byte[] body, string? protocol)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        if (protocol is not null)
            response.Headers.TryAddWithoutValidation("Smithy-Protocol", protocol);
        return TProtocol.ReadResponse<SampleOperation, Sample, Sample>(body, new ResponseMetadata(null, 200) { Headers = new ResponseHeaders(response) });
    }

    public static Sample Response(string body) =>
        TProtocol.ReadResponse<SampleOperation, Sample, Sample>(Encoding.UTF8.GetBytes(body), new ResponseMetadata(null, 200));

    public static SampleOperation.SampleException Error(byte[] body, string? errorType = null, string? requestId = null, string? protocol = null)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.BadRequest);
        if (errorType is not null)
            response.Headers.TryAddWithoutValidation("X-Amzn-ErrorType", errorType);
        if (protocol is not null)
            response.Headers.TryAddWithoutValidation("Smithy-Protocol", protocol);
        var metadata = new ResponseMetadata(requestId, 400);
        return Assert.IsType<SampleOperation.SampleException>(
            TProtocol.ReadError<SampleOperation, Sample, Sample>(body, response, metadata));
    }

    public static SampleOperation.SampleException Error(string body, string? errorType = null, string? requestId = null) =>
        Error(Encoding.UTF8.GetBytes(body), errorType, requestId);
}
