using System;
using System.Buffers;
using System.Net.Http;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Http;

/// <summary>Joins an operation to a protocol. All that is compiled anew for each operation is here and in what it calls, so it is little.</summary>
internal sealed class ProtocolCodec<TProtocol, TOperation, TRequest, TResponse> : TypedCodec<TRequest, TResponse>
    where TProtocol : struct, IProtocol
    where TOperation : struct, IOperation<TRequest, TResponse>
    where TRequest : class
    where TResponse : class
{
    public static readonly ProtocolCodec<TProtocol, TOperation, TRequest, TResponse> Instance = new();

    private ProtocolCodec()
        : base(TOperation.Info, TProtocol.ContentType, TProtocol.HeadersOf(TOperation.Info))
    {
    }

    public override TRequest Write(TRequest request, Func<string> newToken, bool validates, IBufferWriter<byte> body)
    {
        request = TOperation.Complete(request, newToken);
        if (validates)
        {
            var validator = default(Validator);
            TOperation.Validate(ref validator, request);
            validator.ThrowIfInvalid(Info.Name);
        }

        TProtocol.WriteBody<TOperation, TRequest, TResponse>(body, request);
        return request;
    }

    public override RequestPayload PayloadOf(TRequest request) => new(TOperation.StreamOf(request), TOperation.ChecksumAlgorithm(request));

    public override string? WriteHead(ref HeaderShapeWriter headers, ref HostPrefixWriter prefix, TRequest request)
    {
        TOperation.WriteHeaders(ref headers, request);
        TOperation.WriteHostPrefix(ref prefix, request);
        return TOperation.EndpointOf(request);
    }

    public override void WriteUri(ref UriShapeWriter writer, TRequest request) => TOperation.WriteUri(ref writer, request);

    public override void AddEndpointParameters(EndpointValues values, TRequest request) => TOperation.AddEndpointParameters(values, request);

    public override TResponse Read(HttpResponseMessage answer, ReadOnlySpan<byte> body, ResponseMetadata metadata) => answer.IsSuccessStatusCode
        ? TProtocol.ReadResponse<TOperation, TRequest, TResponse>(body, metadata)
        : throw TProtocol.ReadError<TOperation, TRequest, TResponse>(body, answer, metadata);

    public override string? FindRequestId(ReadOnlySpan<byte> body) => TProtocol.FindRequestId(body);
}
