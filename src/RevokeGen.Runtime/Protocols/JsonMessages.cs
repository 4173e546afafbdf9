using System;
using System.Buffers;
using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>Requests in JSON, and errors as AWS's own protocols of that format have them.</summary>
internal static class JsonMessages
{
    private const string ErrorTypeHeader = "x-amzn-errortype";

    public static void WriteBody<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request, bool quotesBigNumbers = false)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainBody.TryWrite<TOperation, TRequest, TResponse>(body, request))
            return;
        var writer = new JsonShapeWriter(body, quotesBigNumbers);
        TOperation.Write(ref writer, request);
        writer.Flush();
    }

    public static ServiceException ReadError<TOperation, TRequest, TResponse>(ReadOnlySpan<byte> body, HttpResponseMessage response, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(response);
        var headers = new ResponseHeaders(response);
        var text = DocumentErrorText.Read<JsonShapeReader>(body);
        var shape = ErrorCode.From(headers.Find(ErrorTypeHeader)) ?? text.Type ?? text.Code ?? "";
        return DocumentMessages.ReadError<TOperation, TRequest, TResponse, JsonShapeReader>(body, headers, metadata, shape, text.Message);
    }
}
