using System;
using System.Buffers;
using System.Net.Http;
using System.Text;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>Bodies are plain text; an error's code is in a header; <c>id=</c> before a bar is a request id; a body that begins with <c>?</c> is malformed.</summary>
internal readonly struct PlainProtocol : IProtocol
{
    public static string ContentType => "text/plain";

    public static void WriteBody<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class => Encoding.UTF8.GetBytes(((Ping)(object)request).Text, body);

    public static TResponse ReadResponse<TOperation, TRequest, TResponse>(ReadOnlySpan<byte> body, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        CheckFormat(body);
        return (TResponse)(object)new Pong(Encoding.UTF8.GetString(body), metadata);
    }

    public static ServiceException ReadError<TOperation, TRequest, TResponse>(
        ReadOnlySpan<byte> body, HttpResponseMessage response, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var code = response.Headers.TryGetValues("x-code", out var values) ? string.Concat(values) : "";
        return new ServiceException(new ErrorResponse(code, Encoding.UTF8.GetString(body), metadata.StatusCode, metadata.RequestId));
    }

    public static string? FindRequestId(ReadOnlySpan<byte> body)
    {
        CheckFormat(body);
        var bar = body.IndexOf((byte)'|');
        return bar > 3 && body.StartsWith("id="u8) ? Encoding.UTF8.GetString(body[3..bar]) : null;
    }

    private static void CheckFormat(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("?"u8))
            throw new ShapeFormatException("The text begins with a question mark.");
    }
}
