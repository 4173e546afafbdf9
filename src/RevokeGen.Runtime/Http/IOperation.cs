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

    /// <summary>Writes the members of a request, between the begin and the end of the document's structure.</summary>
    static abstract void Write<TWriter>(ref TWriter writer, TRequest request)
        where TWriter : struct, IShapeWriter, allows ref struct;

    /// <summary>Reads a response; the reader stands at its structure.</summary>
    static abstract TResponse Read<TReader>(ref TReader reader, ResponseMetadata metadata)
        where TReader : struct, IShapeReader, allows ref struct;

    /// <summary>Makes the exception for an error; the reader stands at the error's structure, which is empty when the body could not be read.</summary>
    static abstract ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer)
        where TReader : struct, IShapeReader, allows ref struct;
}
