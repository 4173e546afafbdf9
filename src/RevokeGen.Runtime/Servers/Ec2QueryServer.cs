using System.ComponentModel;
using System.Text;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>The service's half of <c>aws.protocols#ec2Query</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Ec2QueryServer : IServerProtocol
{
    /// <inheritdoc/>
    public static string ValidationCode => "ValidationError";

    /// <inheritdoc/>
    public static string UnknownOperationCode => "InvalidAction";

    /// <inheritdoc/>
    public static bool RoutesByAddress => false;

    /// <inheritdoc/>
    public static string? OperationOf(ServerRequest request, ServiceInfo service) => request.Form.Action;

    /// <inheritdoc/>
    public static TRequest Read<TOperation, TRequest, TResponse>(ServerRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var reader = new FormShapeReader(request.Form.Root, FormDialect.Ec2Query);
        return TOperation.ReadRequest(ref reader, request);
    }

    /// <inheritdoc/>
    public static void Write<TOperation, TRequest, TResponse>(ServerAnswer answer, TResponse response)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        answer.ContentType = "text/xml;charset=UTF-8";
        var writer = new XmlShapeWriter(answer.Body);
        writer.BeginStructure(Encoding.UTF8.GetBytes($"{TOperation.Info.Name}Response{answer.Facts.XmlNamespace}"));
        TOperation.WriteResponse(ref writer, response);
        writer.WriteString("requestId"u8, answer.RequestId);
        writer.EndStructure();
    }

    /// <inheritdoc/>
    public static void WriteError<TErrors>(ServerAnswer answer, ServiceException exception)
        where TErrors : struct, IErrorWriter
    {
        answer.ContentType = "text/xml;charset=UTF-8";
        var writer = new XmlShapeWriter(answer.Body);
        writer.BeginStructure("Response"u8);
        writer.BeginStructure("Errors"u8);
        writer.BeginStructure("Error"u8);
        writer.WriteString("Code"u8, exception.Code);
        TErrors.Write(ref writer, exception);
        writer.EndStructure();
        writer.EndStructure();
        writer.WriteString("RequestID"u8, answer.RequestId);
        writer.EndStructure();
    }
}
