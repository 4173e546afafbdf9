using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Protocols;

namespace RevokeGen.Runtime.Http;

/// <summary>An operation in its protocol. Calls see no more of one than this and what <see cref="TypedCodec{TRequest, TResponse}"/> adds, so that all operations share their code.</summary>
/// <param name="info">The operation's fixed facts.</param>
/// <param name="contentType">The protocol's content type.</param>
/// <param name="headers">The headers that the protocol itself adds to every request, with names in lower case.</param>
internal abstract class OperationCodec(OperationInfo info, string contentType, IReadOnlyList<KeyValuePair<string, string>> headers)
{
    public OperationInfo Info { get; } = info;

    /// <summary>The content type of a request's body, unless a header names another.</summary>
    public string ContentType { get; } = info.ContentType ?? contentType;

    /// <summary>Whether bodies are forms, which can stand in the query as well, so that a URL is all that a request takes.</summary>
    public bool IsForm { get; } = contentType == AwsQuery.ContentType;

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; } = headers;

    /// <summary>Finds the service's id of the request in the body of an answer whose headers have none; null when there is none.</summary>
    /// <exception cref="Serialization.ShapeFormatException">The body is not of the protocol.</exception>
    public abstract string? FindRequestId(ReadOnlySpan<byte> body);
}
