using System.ComponentModel;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Servers;

/// <summary>The service's half of <c>smithy.protocols#rpcv2Json</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RpcV2JsonServer : IServerProtocol
{
    private const string ContentType = "application/json";

    /// <inheritdoc/>
    public static TRequest Read<TOperation, TRequest, TResponse>(ServerRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class => JsonServer.Read<TOperation, TRequest, TResponse>(request);

    /// <inheritdoc/>
    public static void Write<TOperation, TRequest, TResponse>(ServerAnswer answer, TResponse response)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        answer.Add("smithy-protocol", "rpc-v2-json");
        JsonServer.Write<TOperation, TRequest, TResponse>(answer, response, ContentType, quotesBigNumbers: true);
    }

    /// <inheritdoc/>
    public static void WriteError<TErrors>(ServerAnswer answer, ServiceException exception)
        where TErrors : struct, IErrorWriter
    {
        answer.Add("smithy-protocol", "rpc-v2-json");
        QueryCodes.Write(answer, exception);
        JsonServer.WriteError<TErrors>(answer, exception, ContentType, ErrorType.Of(exception), quotesBigNumbers: true);
    }
}
