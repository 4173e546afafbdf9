using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>Bodies that are no document of a protocol, which all protocols treat alike: none at all, or one blob or string.</summary>
internal static class PlainBody
{
    /// <summary>Writes a request's body; false when it is a document.</summary>
    public static bool TryWrite<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (TOperation.Info.RequestBody is BodyFormat.Raw)
        {
            var writer = new RawShapeWriter(body);
            TOperation.Write(ref writer, request);
        }

        return TOperation.Info.RequestBody is not BodyFormat.Document;
    }

    /// <summary>Reads a successful answer; false when its body is a document.</summary>
    public static bool TryRead<TOperation, TRequest, TResponse>(
        ReadOnlySpan<byte> body, ResponseMetadata metadata, [NotNullWhen(true)] out TResponse? response)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        response = null;
        if (TOperation.Info.ResponseBody is BodyFormat.Raw)
        {
            var reader = new RawShapeReader(body);
            response = TOperation.Read(ref reader, metadata);
        }
        else if (body.IsEmpty)
        {
            var reader = new EmptyShapeReader();
            response = TOperation.Read(ref reader, metadata);
        }

        return response is not null;
    }
}
