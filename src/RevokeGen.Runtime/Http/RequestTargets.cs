using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>A client's endpoint, resolved when first needed, and the targets of its operations. What does not depend on a request is made once.</summary>
internal sealed class RequestTargets<TProtocol>(ServiceInfo service, EndpointParameters parameters) : IEndpointSource
    where TProtocol : struct, IProtocol
{
    // Every path is sent and signed as it was written: dots in a label are text, not steps.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    // In bytes; longer ones are written too.
    private const int OrdinaryUrl = 512;

    private readonly ConcurrentDictionary<Type, RequestTarget> _targets = new();
    private ResolvedEndpoint? _endpoint;

    /// <exception cref="EndpointException">The service's rules refuse the client's settings.</exception>
    public ResolvedEndpoint Endpoint => _endpoint ??= service.EndpointRules.Resolve(parameters);

    private bool IsExact => (Endpoint.SigningName ?? service.SigningName) is "s3" or "s3express" or "s3-outposts" or "s3-object-lambda";

    /// <summary>Gets the target of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body, as it is sent.</param>
    /// <param name="isCompressed">Whether the body is compressed.</param>
    /// <exception cref="InvalidRequestException">A member cannot stand where it is bound to.</exception>
    public RequestTarget Of<TOperation, TRequest, TResponse>(TRequest request, ReadOnlySpan<byte> body, bool isCompressed)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var info = TOperation.Info;
        if (info.IsBound)
            return Bound<TOperation, TRequest, TResponse>(info, request, body, isCompressed);
        if (!_targets.TryGetValue(typeof(TOperation), out var target))
            target = _targets.GetOrAdd(typeof(TOperation), Create(info, new Uri(Endpoint.Url.TrimEnd('/') + info.Path), HeadersOf(info)));
        return isCompressed ? target.Compressed : target;
    }

    private static List<SigningHeader> HeadersOf(OperationInfo info)
    {
        var fixedHeaders = TProtocol.HeadersOf(info);
        var headers = new List<SigningHeader>(fixedHeaders.Count);
        for (var index = 0; index < fixedHeaders.Count; index++)
            headers.Add(new(fixedHeaders[index].Key, fixedHeaders[index].Value));
        for (var index = 0; index < info.Service.Headers.Count; index++)
            headers.Add(new(info.Service.Headers[index].Key, info.Service.Headers[index].Value));
        if (info.IsPayloadUnsigned)
            headers.Add(new(RequestTarget.ContentHashName, RequestStream.Unsigned));
        return headers;
    }

    /// <exception cref="InvalidRequestException">What the request names is no address.</exception>
    private static string? GivenUrl(OperationInfo info, string? url)
    {
        if (url is null || (Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)))
            return url;
        throw new InvalidRequestException(info.Name, [new Violation("", "endpoint", "the address that the request names is no URL that begins with https:// or http://.")]);
    }

    private RequestTarget Create(OperationInfo info, Uri url, List<SigningHeader> headers) =>
        new(info.Method, url, info.ContentType ?? TProtocol.ContentType, headers, IsExact);

    private RequestTarget Bound<TOperation, TRequest, TResponse>(OperationInfo info, TRequest request, ReadOnlySpan<byte> body, bool isCompressed)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var headers = HeadersOf(info);
        var head = new HeaderShapeWriter(info.Name, headers);
        TOperation.WriteHeaders(ref head, request);
        if (isCompressed)
            RequestCompressor.AddHeader(headers);
        if (TOperation.StreamOf(request) is null && TOperation.ChecksumAlgorithm(request) is { } algorithm)
            BodyChecksum.Add(info.Name, algorithm, body, headers);
        var prefix = new HostPrefixWriter(info.Name);
        TOperation.WriteHostPrefix(ref prefix, request);
        var writer = new UriShapeWriter(info.Name, prefix.Before((GivenUrl(info, TOperation.EndpointOf(request)) ?? Endpoint.Url).TrimEnd('/')), stackalloc byte[OrdinaryUrl]);
        TOperation.WriteUri(ref writer, request);
        var url = writer.ToString();
        writer.Dispose();
        return Create(info, new Uri(url, AsWritten), headers);
    }
}
