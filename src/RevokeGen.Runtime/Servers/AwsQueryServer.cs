using System.ComponentModel;
using System.Text;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>The service's half of <c>aws.protocols#awsQuery</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AwsQueryServer : IServerProtocol
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
        var reader = new FormShapeReader(request.Form.Root, FormDialect.AwsQuery);
        return TOperation.ReadRequest(ref reader, request);
    }

    /// <inheritdoc/>
    public static void Write<TOperation, TRequest, TResponse>(ServerAnswer answer, TResponse response)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        answer.ContentType = "text/xml";
        var writer = new XmlShapeWriter(answer.Body);
        writer.BeginStructure(Encoding.UTF8.GetBytes($"{TOperation.Info.Name}Response{answer.Facts.XmlNamespace}"));
        TOperation.WriteResponse(ref writer, response);
        writer.BeginStructure("ResponseMetadata"u8);
        writer.WriteString("RequestId"u8, answer.RequestId);
        writer.EndStructure();
        writer.EndStructure();
    }

    /// <inheritdoc/>
    public static void WriteError<TErrors>(ServerAnswer answer, ServiceException exception)
        where TErrors : struct, IErrorWriter
    {
        answer.ContentType = "text/xml";
        var writer = new XmlShapeWriter(answer.Body);
        XmlErrorDocument.Write<TErrors>(ref writer, answer, exception);
    }
}
