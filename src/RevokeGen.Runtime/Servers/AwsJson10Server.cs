using System.ComponentModel;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Servers;

/// <summary>The service's half of <c>aws.protocols#awsJson1_0</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AwsJson10Server : IServerProtocol
{
    private const string ContentType = "application/x-amz-json-1.0";

    /// <inheritdoc/>
    public static bool RoutesByAddress => false;

    /// <inheritdoc/>
    public static string? OperationOf(ServerRequest request, ServiceInfo service) => AwsJsonTarget.OperationOf(request, service);

    /// <inheritdoc/>
    public static TRequest Read<TOperation, TRequest, TResponse>(ServerRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class => JsonServer.Read<TOperation, TRequest, TResponse>(request);

    /// <inheritdoc/>
    public static void Write<TOperation, TRequest, TResponse>(ServerAnswer answer, TResponse response)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class => JsonServer.Write<TOperation, TRequest, TResponse>(answer, response, ContentType);

    /// <inheritdoc/>
    public static void WriteError<TErrors>(ServerAnswer answer, ServiceException exception)
        where TErrors : struct, IErrorWriter
    {
        QueryCodes.Write(answer, exception);
        JsonServer.WriteError<TErrors>(answer, exception, ContentType, ErrorType.Of(exception));
    }
}
