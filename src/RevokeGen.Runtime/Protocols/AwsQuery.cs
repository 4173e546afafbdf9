using System;
using System.Buffers;
using System.Net.Http;
using System.Text;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>The protocol <c>aws.protocols#awsQuery</c>: forms in requests, XML in answers.</summary>
public readonly struct AwsQuery : IProtocol
{
    /// <inheritdoc/>
    public static string ContentType => "application/x-www-form-urlencoded";

    private static ReadOnlySpan<byte> EmptyDocument => "<Empty/>"u8;

    /// <inheritdoc/>
    public static void WriteBody<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var writer = new FormShapeWriter(body, TOperation.Info.Name, TOperation.Info.Service.Version);
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
        TResponse? response = null;
        if (!body.IsEmpty)
        {
            var reader = new XmlShapeReader(body);
            // A page that something in between puts in the answer's place, with status 200, must not pass for a success without members.
            if (!IsNamed(reader.ElementName, TOperation.Info.Name, "Response"u8))
                throw new ShapeFormatException($"The root element is not that of an answer to {TOperation.Info.Name}.");
            reader.BeginStructure();
            while (reader.NextMember(out var name))
            {
                if (IsNamed(name, TOperation.Info.Name, "Result"u8))
                    response = TOperation.Read(ref reader, metadata);
                else
                    reader.SkipUnknownMember();
            }
        }

        if (response is not null)
            return response;
        var empty = new XmlShapeReader(EmptyDocument);
        return TOperation.Read(ref empty, metadata);
    }

    /// <inheritdoc/>
    public static ServiceException ReadError<TOperation, TRequest, TResponse>(
        ReadOnlySpan<byte> body, HttpResponseMessage response, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(metadata);
        var error = AwsQueryErrorText.Read(body);
        var requestId = metadata.RequestId ?? AwsQueryRequestId.Find(body);
        var answer = new ErrorResponse(error.Code ?? "", error.Message, metadata.StatusCode, requestId);
        try
        {
            var reader = new XmlShapeReader(body);
            if (AwsQueryErrorText.MoveToError(ref reader))
                return TOperation.ReadError(ref reader, answer);
        }
        catch (ShapeFormatException)
        {
            // The error is known by its code all the same.
        }

        var empty = new XmlShapeReader(EmptyDocument);
        return TOperation.ReadError(ref empty, answer);
    }

    /// <inheritdoc/>
    public static string? FindRequestId(ReadOnlySpan<byte> body) => AwsQueryRequestId.Find(body);

    private static bool IsNamed(ReadOnlySpan<byte> name, string operation, ReadOnlySpan<byte> suffix) =>
        name.EndsWith(suffix) && Ascii.Equals(name[..^suffix.Length], operation);
}
