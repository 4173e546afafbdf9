using System.ComponentModel;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>The service's half of <c>smithy.protocols#rpcv2Cbor</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RpcV2CborServer : IServerProtocol
{
    private const string ContentType = "application/cbor";

    /// <inheritdoc/>
    public static TRequest Read<TOperation, TRequest, TResponse>(ServerRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainServerBody.TryRead<TOperation, TRequest, TResponse>(request, out var value))
            return value;
        var reader = new CborShapeReader(request.Content);
        return TOperation.ReadRequest(ref reader, request);
    }

    /// <inheritdoc/>
    public static void Write<TOperation, TRequest, TResponse>(ServerAnswer answer, TResponse response)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        answer.ContentType = ContentType;
        answer.Add("smithy-protocol", "rpc-v2-cbor");
        var writer = new CborShapeWriter(answer.Body);
        TOperation.WriteResponse(ref writer, response);
        writer.Flush();
    }

    /// <inheritdoc/>
    public static void WriteError<TErrors>(ServerAnswer answer, ServiceException exception)
        where TErrors : struct, IErrorWriter
    {
        answer.ContentType = ContentType;
        answer.Add("smithy-protocol", "rpc-v2-cbor");
        QueryCodes.Write(answer, exception);
        var writer = new CborShapeWriter(answer.Body);
        writer.BeginStructure(default);
        writer.WriteString("__type"u8, ErrorType.Of(exception));
        TErrors.Write(ref writer, exception);
        writer.EndStructure();
    }
}
