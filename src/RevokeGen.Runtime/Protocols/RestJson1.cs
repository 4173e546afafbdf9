using System;
using System.Buffers;
using System.Linq;
using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>The protocol <c>aws.protocols#restJson1</c>.</summary>
public readonly struct RestJson1 : IProtocol
{
    private const string ErrorTypeHeader = "x-amzn-errortype";

    /// <inheritdoc/>
    public static string ContentType => "application/json";

    /// <inheritdoc/>
    public static void WriteBody<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var writer = new JsonShapeWriter(body);
        writer.BeginStructure(default);
        TOperation.Write(ref writer, request);
        writer.EndStructure();
    }

    /// <inheritdoc/>
    public static TResponse ReadResponse<TOperation, TRequest, TResponse>(ReadOnlySpan<byte> body, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var reader = new JsonShapeReader(OrEmptyDocument(body));
        return TOperation.Read(ref reader, metadata);
    }

    /// <inheritdoc/>
    public static ServiceException ReadError<TOperation, TRequest, TResponse>(
        ReadOnlySpan<byte> body, HttpResponseMessage response, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(metadata);
        var document = OrEmptyDocument(body);
        var text = RestJsonErrorText.Read(document);
        var header = response.Headers.TryGetValues(ErrorTypeHeader, out var values) ? values.FirstOrDefault() : null;
        var answer = new ErrorResponse(ErrorCode.From(header) ?? text.Code ?? "", text.Message, metadata.StatusCode, metadata.RequestId);
        try
        {
            var reader = new JsonShapeReader(document);
            return TOperation.ReadError(ref reader, answer);
        }
        catch (ShapeFormatException)
        {
            var reader = new JsonShapeReader(OrEmptyDocument(default));
            return TOperation.ReadError(ref reader, answer);
        }
    }

    /// <inheritdoc/>
    /// <remarks>The protocol has the id in headers only.</remarks>
    public static string? FindRequestId(ReadOnlySpan<byte> body) => null;

    private static ReadOnlySpan<byte> OrEmptyDocument(ReadOnlySpan<byte> body) => body.IsEmpty ? "{}"u8 : body;
}
