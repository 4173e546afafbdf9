using System;
using System.IO;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Http;

/// <summary>What the runtime needs to know of one operation. Implemented by emitted structs, so that every call through it is resolved by the compiler.</summary>
/// <typeparam name="TRequest">The emitted request type.</typeparam>
/// <typeparam name="TResponse">The emitted response type.</typeparam>
public interface IOperation<TRequest, TResponse>
    where TRequest : class
    where TResponse : class
{
    /// <summary>The operation's fixed facts.</summary>
    static abstract OperationInfo Info { get; }

    /// <summary>Checks a request against the spec.</summary>
    static abstract void Validate(ref Validator validator, TRequest request);

    /// <summary>Writes the body of a request, whole; nothing where it has none.</summary>
    static abstract void Write<TWriter>(ref TWriter writer, TRequest request)
        where TWriter : struct, IShapeWriter, allows ref struct;

    /// <summary>Reads a response; the reader stands at what its body holds.</summary>
    static abstract TResponse Read<TReader>(ref TReader reader, ResponseMetadata metadata)
        where TReader : struct, IShapeReader, allows ref struct;

    /// <summary>Makes the exception for an error; the reader stands at the error's structure, which is empty when the body could not be read.</summary>
    static abstract ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer, ResponseHeaders headers)
        where TReader : struct, IShapeReader, allows ref struct;

    /// <summary>Gives a request the idempotency token (<c>smithy.api#idempotencyToken</c>) that its caller left out.</summary>
    /// <param name="request">The request.</param>
    /// <param name="newToken">Makes a token.</param>
    /// <returns>The request itself where nothing is missing.</returns>
    static virtual TRequest Complete(TRequest request, Func<string> newToken) => request;

    /// <summary>Writes the path and query of a request below the endpoint. Only called for an operation that is <see cref="OperationInfo.IsBound"/>.</summary>
    static virtual void WriteUri(ref UriShapeWriter writer, TRequest request) =>
        throw new NotSupportedException("An operation with bindings writes its own URI.");

    /// <summary>Writes the headers that members are bound to.</summary>
    static virtual void WriteHeaders(ref HeaderShapeWriter writer, TRequest request)
    {
    }

    /// <summary>Writes what stands before the endpoint's host name (<c>smithy.api#endpoint</c>).</summary>
    static virtual void WriteHostPrefix(ref HostPrefixWriter writer, TRequest request)
    {
    }

    /// <summary>The address that a request names itself, instead of the client's endpoint; null for that.</summary>
    static virtual string? EndpointOf(TRequest request) => null;

    /// <summary>Gives the endpoint rules what the request has for them. Only called for an operation that <see cref="OperationInfo.HasEndpointParameters"/>.</summary>
    static virtual void AddEndpointParameters(EndpointValues values, TRequest request)
    {
    }

    /// <summary>The stream that is a request's body; null where it has none, and where bodies are no streams.</summary>
    static virtual Stream? StreamOf(TRequest request) => null;

    /// <summary>The algorithm of the checksum that goes with a request's body, as services name it (<c>MD5</c>, <c>CRC32</c>); null for none.</summary>
    static virtual string? ChecksumAlgorithm(TRequest request) => null;
}
