using System.ComponentModel;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>The service's half of <c>aws.protocols#restXml</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RestXmlServer : IServerProtocol
{
    /// <inheritdoc/>
    public static TRequest Read<TOperation, TRequest, TResponse>(ServerRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainServerBody.TryRead<TOperation, TRequest, TResponse>(request, out var value))
            return value;
        var reader = new XmlShapeReader(request.Content);
        return TOperation.ReadRequest(ref reader, request);
    }

    /// <inheritdoc/>
    public static void Write<TOperation, TRequest, TResponse>(ServerAnswer answer, TResponse response)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainServerBody.TryWrite<TOperation, TRequest, TResponse>(answer, response))
            return;
        answer.ContentType = "application/xml";
        var writer = new XmlShapeWriter(answer.Body);
        TOperation.WriteResponse(ref writer, response);
    }

    /// <inheritdoc/>
    public static void WriteError<TErrors>(ServerAnswer answer, ServiceException exception)
        where TErrors : struct, IErrorWriter
    {
        answer.ContentType = "application/xml";
        var writer = new XmlShapeWriter(answer.Body);
        if (answer.Facts.HasBareErrors)
            XmlErrorDocument.WriteBare<TErrors>(ref writer, answer, exception);
        else
            XmlErrorDocument.Write<TErrors>(ref writer, answer, exception);
    }
}
