using System;
using System.Buffers;
using System.Collections.Generic;
using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>The protocol <c>smithy.protocols#rpcv2Cbor</c>: every operation at a path of its own, with documents in CBOR.</summary>
public readonly struct RpcV2Cbor : IProtocol
{
    private const string Name = "rpc-v2-cbor";

    /// <inheritdoc/>
    public static string ContentType => "application/cbor";

    /// <inheritdoc/>
    public static IReadOnlyList<KeyValuePair<string, string>> HeadersOf(OperationInfo operation) => RpcV2Messages.HeadersOf(operation, Name, ContentType);

    /// <inheritdoc/>
    public static void WriteBody<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainBody.TryWrite<TOperation, TRequest, TResponse>(body, request))
            return;
        var writer = new CborShapeWriter(body);
        TOperation.Write(ref writer, request);
        writer.Flush();
    }

    /// <inheritdoc/>
    /// <exception cref="ServiceException">The answer's status is another than 200, which makes it an error.</exception>
    public static TResponse ReadResponse<TOperation, TRequest, TResponse>(ReadOnlySpan<byte> body, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class => RpcV2Messages.ReadResponse<TOperation, TRequest, TResponse, CborShapeReader>(body, metadata, Name);

    /// <inheritdoc/>
    public static ServiceException ReadError<TOperation, TRequest, TResponse>(
        ReadOnlySpan<byte> body, HttpResponseMessage response, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(response);
        return RpcV2Messages.ReadError<TOperation, TRequest, TResponse, CborShapeReader>(body, new ResponseHeaders(response), metadata, Name);
    }

    /// <inheritdoc/>
    /// <remarks>The protocol has the id in headers only.</remarks>
    public static string? FindRequestId(ReadOnlySpan<byte> body) => null;
}
