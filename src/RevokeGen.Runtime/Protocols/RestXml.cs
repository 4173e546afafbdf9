using System;
using System.Buffers;
using System.Net;
using System.Net.Http;
using System.Text;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>The protocol <c>aws.protocols#restXml</c>.</summary>
public readonly struct RestXml : IProtocol
{
    /// <inheritdoc/>
    public static string ContentType => "application/xml";

    /// <inheritdoc/>
    public static void WriteBody<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainBody.TryWrite<TOperation, TRequest, TResponse>(body, request))
            return;
        var writer = new XmlShapeWriter(body);
        TOperation.Write(ref writer, request);
    }

    /// <inheritdoc/>
    /// <exception cref="ServiceException">The answer reports an error although its status does not, as S3 answers to what takes it long.</exception>
    public static TResponse ReadResponse<TOperation, TRequest, TResponse>(ReadOnlySpan<byte> body, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (PlainBody.TryRead<TOperation, TRequest, TResponse>(body, metadata, out var response))
            return response;
        var reader = new XmlShapeReader(body);
        // A page that something in between puts in the answer's place, with status 200, must not pass for a success without members.
        if (Ascii.EqualsIgnoreCase(reader.ElementName, "html"u8))
            throw new ShapeFormatException("The answer is a web page.");
        if (reader.ElementName.SequenceEqual("Error"u8) && XmlErrorText.Read(body).Code is not null)
            throw XmlErrors.Read<TOperation, TRequest, TResponse>(body, metadata.Headers, metadata);
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
        return XmlErrors.Read<TOperation, TRequest, TResponse>(body, new ResponseHeaders(response), metadata, CodeOf(body, metadata));
    }

    /// <inheritdoc/>
    public static string? FindRequestId(ReadOnlySpan<byte> body) => XmlRequestId.Find(body);

    // An answer to HEAD has no body, so that its status is all it says; S3's model names such errors after it, as in NotFound.
    private static string CodeOf(ReadOnlySpan<byte> body, ResponseMetadata metadata) =>
        body.IsEmpty && Enum.IsDefined((HttpStatusCode)metadata.StatusCode) ? ((HttpStatusCode)metadata.StatusCode).ToString() : "";
}
