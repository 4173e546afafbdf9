using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>Requests and answers of Smithy's RPC v2 protocols, which differ in nothing but the format of their documents.</summary>
internal static class RpcV2Messages
{
    private const string ProtocolHeader = "smithy-protocol";

    // The only status of a success ("Operation response deserialization", rule 2).
    private const int Success = 200;

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
        if (metadata.StatusCode != Success)
            throw ReadError<TOperation, TRequest, TResponse, TReader>(body, metadata.Headers, metadata, protocol);
        return DocumentMessages.ReadResponse<TOperation, TRequest, TResponse, TReader>(body, metadata);
    }

    public static ServiceException ReadError<TOperation, TRequest, TResponse, TReader>(
        ReadOnlySpan<byte> body, ResponseHeaders headers, ResponseMetadata metadata, string protocol)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
        where TReader : struct, IShapeReader, IDocumentReader<TReader>, allows ref struct
    {
        // Without the header the status is all that counts (rule 1).
        if (!IsAnswer(headers, protocol))
            return PartialError.Of<TOperation, TRequest, TResponse>(DocumentMessages.ErrorOf(metadata, headers, "", null), headers);
        var text = DocumentErrorText.Read<TReader>(body);
        return DocumentMessages.ReadError<TOperation, TRequest, TResponse, TReader>(body, headers, metadata, text.Type ?? "", text.Message);
    }

    private static bool IsAnswer(ResponseHeaders headers, string protocol) => headers.Find(ProtocolHeader) == protocol;
}
