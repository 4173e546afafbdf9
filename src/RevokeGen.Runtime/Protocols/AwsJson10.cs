using System;
using System.Buffers;
using System.Collections.Generic;
using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>The protocol <c>aws.protocols#awsJson1_0</c>.</summary>
public readonly struct AwsJson10 : IProtocol
{
    /// <inheritdoc/>
    public static string ContentType => "application/x-amz-json-1.0";

    /// <inheritdoc/>
    public static IReadOnlyList<KeyValuePair<string, string>> HeadersOf(OperationInfo operation) => AwsJsonHeaders.Of(operation);

    /// <inheritdoc/>
    public static void WriteBody<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class => JsonMessages.WriteBody<TOperation, TRequest, TResponse>(body, request);

    /// <inheritdoc/>
    public static TResponse ReadResponse<TOperation, TRequest, TResponse>(ReadOnlySpan<byte> body, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class => DocumentMessages.ReadResponse<TOperation, TRequest, TResponse, JsonShapeReader>(body, metadata);

    /// <inheritdoc/>
    public static ServiceException ReadError<TOperation, TRequest, TResponse>(
        ReadOnlySpan<byte> body, HttpResponseMessage response, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class => JsonMessages.ReadError<TOperation, TRequest, TResponse>(body, response, metadata);

    /// <inheritdoc/>
    /// <remarks>The protocol has the id in headers only.</remarks>
    public static string? FindRequestId(ReadOnlySpan<byte> body) => null;
}
