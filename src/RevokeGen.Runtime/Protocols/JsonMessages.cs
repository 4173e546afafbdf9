using System;
using System.Buffers;
using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>Requests and answers in JSON, which all protocols of that format write and read alike.</summary>
internal static class JsonMessages
{
    private const string ErrorTypeHeader = "x-amzn-errortype";

    public static void WriteBody<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainBody.TryWrite<TOperation, TRequest, TResponse>(body, request))
            return;
        var writer = new JsonShapeWriter(body);
        TOperation.Write(ref writer, request);
        writer.Flush();
    }

    public static TResponse ReadResponse<TOperation, TRequest, TResponse>(ReadOnlySpan<byte> body, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainBody.TryRead<TOperation, TRequest, TResponse>(body, metadata, out var response))
            return response;
        var reader = new JsonShapeReader(body);
        return TOperation.Read(ref reader, metadata);
    }

    public static ServiceException ReadError<TOperation, TRequest, TResponse>(ReadOnlySpan<byte> body, HttpResponseMessage response, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(response);
        var headers = new ResponseHeaders(response);
        var text = JsonErrorText.Read(body);
        var shape = ErrorCode.From(headers.Find(ErrorTypeHeader)) ?? text.Code ?? "";
        var code = QueryCompatibility.CodeOf(TOperation.Info.Service, headers) ?? shape;
        var answer = new ErrorResponse(code, text.Message, metadata.StatusCode, metadata.RequestId) { ShapeName = shape, ExtendedRequestId = metadata.ExtendedRequestId, Location = headers.Location };
        if (!body.IsEmpty)
        {
            try
            {
                var reader = new JsonShapeReader(body);
                return TOperation.ReadError(ref reader, answer, headers);
            }
            catch (ShapeFormatException)
            {
                // The error is known by its code all the same.
            }
        }

        return PartialError.Of<TOperation, TRequest, TResponse>(answer, headers);
    }
}
