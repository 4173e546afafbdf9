using System;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>Answers in JSON and in CBOR, which all protocols of these formats read alike.</summary>
internal static class DocumentMessages
{
    public static TResponse ReadResponse<TOperation, TRequest, TResponse, TReader>(ReadOnlySpan<byte> body, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
        where TReader : struct, IShapeReader, IDocumentReader<TReader>, allows ref struct
    {
        if (PlainBody.TryRead<TOperation, TRequest, TResponse>(body, metadata, out var response))
            return response;
        var reader = TReader.Of(body);
        return TOperation.Read(ref reader, metadata);
    }

    /// <summary>Reads an error of which its shape and message are known.</summary>
    /// <param name="body">The body.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="metadata">What the answer says of itself.</param>
    /// <param name="shape">The name of its shape; empty when it has none.</param>
    /// <param name="message">The service's own text; null when there is none.</param>
    public static ServiceException ReadError<TOperation, TRequest, TResponse, TReader>(
        ReadOnlySpan<byte> body, ResponseHeaders headers, ResponseMetadata metadata, string shape, string? message)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
        where TReader : struct, IShapeReader, IDocumentReader<TReader>, allows ref struct
    {
        var answer = ErrorOf(metadata, headers, QueryCompatibility.CodeOf(TOperation.Info.Service, headers) ?? shape, message) with { ShapeName = shape };
        if (!body.IsEmpty)
        {
            try
            {
                var reader = TReader.Of(body);
                return TOperation.ReadError(ref reader, answer, headers);
            }
            catch (ShapeFormatException)
            {
                // The error is known by its code all the same.
            }
        }

        return PartialError.Of<TOperation, TRequest, TResponse>(answer, headers);
    }

    public static ErrorResponse ErrorOf(ResponseMetadata metadata, ResponseHeaders headers, string code, string? message) =>
        new(code, message, metadata.StatusCode, metadata.RequestId) { ExtendedRequestId = metadata.ExtendedRequestId, Location = headers.Location };
}
