using System.ComponentModel;
using System.IO;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>How the service's half of an operation reads requests and writes answers. Emitted with <c>Server="true"</c>, beside what the client has of the operation.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResponse">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IServerOperation<TRequest, TResponse>
{
    /// <summary>The content type of an answer whose body is one blob, string or stream.</summary>
    static virtual string PayloadType => "application/octet-stream";

    /// <summary>Reads a request: its document, and what stands in its address and headers.</summary>
    /// <exception cref="ShapeFormatException">A value is not of its type.</exception>
    static abstract TRequest ReadRequest<TReader>(ref TReader reader, ServerRequest metadata)
        where TReader : struct, IShapeReader, allows ref struct;

    /// <summary>Writes the body of an answer; nothing where it has none.</summary>
    static abstract void WriteResponse<TWriter>(ref TWriter writer, TResponse response)
        where TWriter : struct, IShapeWriter, allows ref struct;

    /// <summary>Writes the members of an answer that stand in its headers.</summary>
    static virtual void WriteResponseHeaders(ref HeaderShapeWriter writer, TResponse value)
    {
    }

    /// <summary>The stream that is an answer's body; null where it has none.</summary>
    static virtual Stream? ResponseStreamOf(TResponse response) => null;

    /// <summary>The status of an answer.</summary>
    static virtual int StatusOf(TResponse response) => 200;

    /// <summary>The id that the response gives to the request; null leaves it to the server.</summary>
    static abstract string? RequestIdOf(TResponse response);
}
