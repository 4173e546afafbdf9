using System.Diagnostics.CodeAnalysis;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>Bodies that are no document of a protocol, which all protocols treat alike: none at all, a stream, or one blob or string.</summary>
internal static class PlainServerBody
{
    /// <summary>Reads a request; false when its body is a document.</summary>
    public static bool TryRead<TOperation, TRequest, TResponse>(ServerRequest request, [NotNullWhen(true)] out TRequest? value)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        value = null;
        if (TOperation.Info.RequestBody is BodyFormat.Raw)
        {
            var reader = new RawShapeReader(request.Content);
            value = TOperation.ReadRequest(ref reader, request);
        }
        else if (TOperation.Info.RequestBody is not BodyFormat.Document || request.Content.Length == 0)
        {
            var reader = new EmptyShapeReader();
            value = TOperation.ReadRequest(ref reader, request);
        }

        return value is not null;
    }

    /// <summary>Writes a response; false when its body is a document.</summary>
    public static bool TryWrite<TOperation, TRequest, TResponse>(ServerAnswer answer, TResponse response)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (TOperation.Info.ResponseBody is BodyFormat.Document)
            return false;
        answer.ContentType = TOperation.PayloadType;
        if (TOperation.Info.ResponseBody is BodyFormat.Stream)
        {
            answer.Stream = TOperation.ResponseStreamOf(response);
        }
        else
        {
            var writer = new RawShapeWriter(answer.Body);
            TOperation.WriteResponse(ref writer, response);
        }

        return true;
    }
}
