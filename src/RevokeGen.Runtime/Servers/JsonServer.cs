using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>Requests and answers in JSON, which all protocols of that format read and write alike.</summary>
internal static class JsonServer
{
    public static TRequest Read<TOperation, TRequest, TResponse>(ServerRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainServerBody.TryRead<TOperation, TRequest, TResponse>(request, out var value))
            return value;
        var reader = new JsonShapeReader(request.Content);
        return TOperation.ReadRequest(ref reader, request);
    }

    public static void Write<TOperation, TRequest, TResponse>(ServerAnswer answer, TResponse response, string contentType, bool quotesBigNumbers = false)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainServerBody.TryWrite<TOperation, TRequest, TResponse>(answer, response))
            return;
        answer.ContentType = contentType;
        var writer = new JsonShapeWriter(answer.Body, quotesBigNumbers);
        TOperation.WriteResponse(ref writer, response);
        writer.Flush();
    }

    /// <summary>Writes an error. The protocols differ in where its code stands.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="exception">The error.</param>
    /// <param name="contentType">The content type.</param>
    /// <param name="type">Its type, as the document has it; null where it has none.</param>
    /// <param name="quotesBigNumbers">Whether numbers without limits are strings.</param>
    public static void WriteError<TErrors>(ServerAnswer answer, ServiceException exception, string contentType, string? type, bool quotesBigNumbers = false)
        where TErrors : struct, IErrorWriter
    {
        answer.ContentType = contentType;
        var writer = new JsonShapeWriter(answer.Body, quotesBigNumbers);
        writer.BeginStructure(default);
        writer.WriteString("__type"u8, type);
        TErrors.Write(ref writer, exception);
        writer.EndStructure();
    }
}
