using System;
using System.Buffers;
using System.Collections.Generic;
using System.Net.Http;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Http;

/// <summary>How requests of one operation are checked and written, and its answers read.</summary>
/// <typeparam name="TRequest">The emitted request type.</typeparam>
/// <typeparam name="TResponse">The emitted response type.</typeparam>
internal abstract class TypedCodec<TRequest, TResponse>(OperationInfo info, string contentType, IReadOnlyList<KeyValuePair<string, string>> headers)
    : OperationCodec(info, contentType, headers)
    where TRequest : class
    where TResponse : class
{
    /// <summary>Completes a request with what its caller left out, checks it, and writes its body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="newToken">Makes an idempotency token.</param>
    /// <param name="validates">Whether the request is checked against the spec.</param>
    /// <param name="body">Where the body goes.</param>
    /// <returns>The request as it is sent.</returns>
    /// <exception cref="InvalidRequestException">The request breaks the spec's rules.</exception>
    public abstract TRequest Write(TRequest request, Func<string> newToken, bool validates, IBufferWriter<byte> body);

    /// <summary>What goes with the body. Only asked of an operation that is <see cref="OperationInfo.IsBound"/>, as the three below.</summary>
    public abstract RequestPayload PayloadOf(TRequest request);

    /// <summary>Writes the headers that members are bound to, and what stands before the endpoint's host name.</summary>
    /// <returns>The address that the request names itself, instead of the client's endpoint; null for that.</returns>
    public abstract string? WriteHead(ref HeaderShapeWriter headers, ref HostPrefixWriter prefix, TRequest request);

    /// <summary>Writes the path and query of a request below the endpoint.</summary>
    public abstract void WriteUri(ref UriShapeWriter writer, TRequest request);

    /// <summary>Gives the endpoint rules what the request has for them. Only asked of an operation that <see cref="OperationInfo.HasEndpointParameters"/>.</summary>
    public abstract void AddEndpointParameters(EndpointValues values, TRequest request);

    /// <summary>Reads an answer.</summary>
    /// <exception cref="ServiceException">It reports an error.</exception>
    /// <exception cref="ShapeFormatException">It reports a success, and its body is not of the protocol.</exception>
    public abstract TResponse Read(HttpResponseMessage answer, ReadOnlySpan<byte> body, ResponseMetadata metadata);
}
