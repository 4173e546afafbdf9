using System.ComponentModel;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Servers;

/// <summary>The service's half of one Smithy protocol: requests are read, answers are written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IServerProtocol
{
    /// <summary>The code of the error that answers a request which breaks a rule of the spec.</summary>
    static virtual string ValidationCode => "ValidationException";

    /// <summary>The code of the error that answers a request for no known operation.</summary>
    static virtual string UnknownOperationCode => "UnknownOperationException";

    /// <summary>Whether method and address tell which operation a request is for; otherwise <see cref="OperationOf"/> does.</summary>
    static virtual bool RoutesByAddress => true;

    /// <summary>The operation that a request names; null when it names none.</summary>
    static virtual string? OperationOf(ServerRequest request, ServiceInfo service) => null;

    /// <summary>Reads a request.</summary>
    /// <exception cref="Serialization.ShapeFormatException">The request is not of the protocol, or a value is not of its type.</exception>
    static abstract TRequest Read<TOperation, TRequest, TResponse>(ServerRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class;

    /// <summary>Writes a response's body, and the headers that the protocol itself has.</summary>
    static abstract void Write<TOperation, TRequest, TResponse>(ServerAnswer answer, TResponse response)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class;

    /// <summary>Writes an error's body, and the headers that the protocol itself has.</summary>
    static abstract void WriteError<TErrors>(ServerAnswer answer, ServiceException exception)
        where TErrors : struct, IErrorWriter;
}
