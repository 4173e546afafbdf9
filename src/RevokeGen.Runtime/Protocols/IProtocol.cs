using System;
using System.Buffers;
using System.Collections.Generic;
using System.Net.Http;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Protocols;

/// <summary>How requests and answers of one Smithy protocol look on the wire.</summary>
public interface IProtocol
{
    /// <summary>The content type of a request's body.</summary>
    static abstract string ContentType { get; }

    /// <summary>The headers that the protocol itself adds to every request of an operation, with names in lower case.</summary>
    static virtual IReadOnlyList<KeyValuePair<string, string>> HeadersOf(OperationInfo operation) => [];

    /// <summary>Writes a request's body.</summary>
    static abstract void WriteBody<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class;

    /// <summary>Reads a successful answer.</summary>
    /// <exception cref="Serialization.ShapeFormatException">The body is not of the protocol.</exception>
    static abstract TResponse ReadResponse<TOperation, TRequest, TResponse>(ReadOnlySpan<byte> body, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class;

    /// <summary>Reads an answer that reports an error. Never throws for what the body holds: an unreadable body is an error without a code.</summary>
    static abstract ServiceException ReadError<TOperation, TRequest, TResponse>(ReadOnlySpan<byte> body, HttpResponseMessage response, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class;

    /// <summary>Finds the service's id of the request in the body of an answer whose headers have none; null when there is none.</summary>
    static abstract string? FindRequestId(ReadOnlySpan<byte> body);
}
