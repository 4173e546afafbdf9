using System;
using System.Collections.Generic;
using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>Requests and answers of Smithy's RPC v2 protocols, which differ in nothing but the format of their documents.</summary>
internal static class RpcV2Messages
{
    private const string ProtocolHeader = "smithy-protocol";

    /// <summary>The headers of every request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="protocol">The protocol's name in headers.</param>
    /// <param name="contentType">The content type of its documents.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> HeadersOf(OperationInfo operation, string protocol, string contentType)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var (name, accepted) = (KeyValuePair.Create(ProtocolHeader, protocol), KeyValuePair.Create("accept", contentType));
        return operation.Service.IsQueryCompatible ? [name, accepted, QueryCompatibility.ModeHeader] : [name, accepted];
    }

    public static TResponse ReadResponse<TOperation, TRequest, TResponse, TReader>(ReadOnlySpan<byte> body, ResponseMetadata metadata, string protocol)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
        where TReader : struct, IShapeReader, IDocumentReader<TReader>, allows ref struct
    {
        // What something in between puts in the answer's place, with status 200, must not pass for a success without members.
        if (!IsAnswer(metadata.Headers, protocol))
            throw new ShapeFormatException($"The header {ProtocolHeader} is not {protocol}.");
        if (PlainBody.TryRead<TOperation, TRequest, TResponse>(body, metadata, out var response))
            return response;
        var reader = TReader.Of(body);
        return TOperation.Read(ref reader, metadata);
    }

    public static ServiceException ReadError<TOperation, TRequest, TResponse, TReader>(
        ReadOnlySpan<byte> body, HttpResponseMessage response, ResponseMetadata metadata, string protocol)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
        where TReader : struct, IShapeReader, IDocumentReader<TReader>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(response);
        var headers = new ResponseHeaders(response);
        var answer = new ErrorResponse("", null, metadata.StatusCode, metadata.RequestId) { ExtendedRequestId = metadata.ExtendedRequestId, Location = headers.Location };
        try
        {
            if (IsAnswer(headers, protocol))
            {
                var reader = TReader.Of(body);
                var text = RpcV2ErrorText.Read(ref reader);
                answer = answer with { Code = QueryCompatibility.CodeOf(TOperation.Info.Service, headers) ?? text.Shape, Message = text.Message, ShapeName = text.Shape };
                var details = TReader.Of(body);
                return TOperation.ReadError(ref details, answer, headers);
            }
        }
        catch (ShapeFormatException)
        {
            // The error is known by its status all the same, and by its code where only its details do not fit.
        }

        return PartialError.Of<TOperation, TRequest, TResponse>(answer, headers);
    }

    private static bool IsAnswer(ResponseHeaders headers, string protocol) => headers.Find(ProtocolHeader) == protocol;
}
