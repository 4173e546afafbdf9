using System;
using System.Buffers;
using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>The protocol <c>aws.protocols#awsQuery</c>: forms in requests, XML in answers.</summary>
public readonly struct AwsQuery : IProtocol
{
    /// <inheritdoc/>
    public static string ContentType => "application/x-www-form-urlencoded";

    /// <inheritdoc/>
    public static void WriteBody<TOperation, TRequest, TResponse>(IBufferWriter<byte> body, TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var writer = new FormShapeWriter(body, TOperation.Info.Name, TOperation.Info.Service.Version);
        TOperation.Write(ref writer, request);
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
            OperationElement.ExpectRoot(reader.ElementName, TOperation.Info.Name);
            reader.BeginStructure();
            while (reader.NextMember(out var name))
            {
                if (OperationElement.Is(name, TOperation.Info.Name, "Result"u8))
                    response = TOperation.Read(ref reader, metadata);
                else
                    reader.SkipUnknownMember();
            }
        }

        if (response is not null)
            return response;
        var empty = new EmptyShapeReader();
        return TOperation.Read(ref empty, metadata);
    }

    /// <inheritdoc/>
    public static ServiceException ReadError<TOperation, TRequest, TResponse>(
        ReadOnlySpan<byte> body, HttpResponseMessage response, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(response);
        return XmlErrors.Read<TOperation, TRequest, TResponse>(body, new ResponseHeaders(response), metadata);
    }

    /// <inheritdoc/>
    public static string? FindRequestId(ReadOnlySpan<byte> body) => XmlRequestId.Find(body);
}
