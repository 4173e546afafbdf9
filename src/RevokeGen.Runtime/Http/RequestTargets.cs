using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>A client's endpoint, resolved when first needed, and the targets of its operations. What does not depend on a request is made once.</summary>
internal sealed class RequestTargets(ServiceInfo service, EndpointParameters parameters, AuthSettings auth)
{
    // In bytes; longer ones are written too.
    private const int OrdinaryUrl = 512;

    // The parameter of S3's rules that has the bucket, or the access point.
    private const string Bucket = "Bucket";

    private readonly ConcurrentDictionary<OperationCodec, RequestTarget> _targets = new();
    private ResolvedEndpoint? _endpoint;
    private BucketRegions? _bucketRegions;

    /// <summary>Gets the target of a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body, as it is sent.</param>
    /// <param name="isCompressed">Whether the body is compressed.</param>
    /// <param name="accountId">The account that the credentials belong to; null when they do not say, and for services that do not ask.</param>
    /// <param name="region">The region that the service says the request belongs to; null for the client's own.</param>
    /// <exception cref="InvalidRequestException">A member cannot stand where it is bound to.</exception>
    /// <exception cref="EndpointException">The service's rules refuse the client's settings or the request.</exception>
    public RequestTarget Of<TRequest, TResponse>(
        TypedCodec<TRequest, TResponse> operation, TRequest request, ReadOnlySpan<byte> body, bool isCompressed, string? accountId, string? region = null)
        where TRequest : class
        where TResponse : class
    {
        var info = operation.Info;
        var given = info.HasEndpointParameters ? Given(operation, request) : null;
        region = RegionOf(given, region);
        var asked = region is null && accountId is null ? parameters : parameters with { Region = region ?? parameters.Region, AccountId = accountId };
        var endpoint = Endpoint(given, asked);
        var scope = SigningScope.Of(endpoint, service, info, asked.Region, auth);
        if (info.IsBound)
            return Bound(operation, request, body, isCompressed, endpoint, scope);
        if (!_targets.TryGetValue(operation, out var target) || target.Scope != scope || !target.Endpoint.IsSame(endpoint))
            _targets[operation] = target = Create(operation, Address(endpoint.Url.TrimEnd('/') + info.Path, default), HeadersOf(operation, endpoint), endpoint, scope);
        return isCompressed ? target.Compressed : target;
    }

    private static EndpointValues Given<TRequest, TResponse>(TypedCodec<TRequest, TResponse> operation, TRequest request)
        where TRequest : class
        where TResponse : class
    {
        var values = new EndpointValues();
        operation.AddEndpointParameters(values, request);
        return values;
    }

    // What the service said of a request's bucket is kept for the next.
    private string? RegionOf(EndpointValues? given, string? said)
    {
        if ((said is null && _bucketRegions is null) || given?.Find(Bucket) is not string bucket)
            return said;
        if (said is null)
            return _bucketRegions!.Find(bucket);
        (_bucketRegions ??= new()).Keep(bucket, said);
        return said;
    }

    private ResolvedEndpoint Endpoint(EndpointValues? given, EndpointParameters asked)
    {
        if (given is not null)
            return service.EndpointRules.Resolve(asked with { Request = given });
        return ReferenceEquals(asked, parameters) ? _endpoint ??= service.EndpointRules.Resolve(asked) : service.EndpointRules.Resolve(asked);
    }

    private static List<SigningHeader> HeadersOf(OperationCodec operation, ResolvedEndpoint endpoint)
    {
        var info = operation.Info;
        var headers = new List<SigningHeader>(operation.Headers.Count);
        for (var index = 0; index < operation.Headers.Count; index++)
            headers.Add(new(operation.Headers[index].Key, operation.Headers[index].Value));
        for (var index = 0; index < info.Service.Headers.Count; index++)
            headers.Add(new(info.Service.Headers[index].Key, info.Service.Headers[index].Value));
        for (var index = 0; index < endpoint.Headers.Count; index++)
            headers.Add(new(endpoint.Headers[index].Key.ToLowerInvariant(), endpoint.Headers[index].Value));
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

    private static Uri Address(string url, in UriCreationOptions options) =>
        Uri.TryCreate(url, options, out var address) ? address : throw new EndpointException($"The endpoint rules make no address of this request: {url}");

    private static RequestTarget Create(OperationCodec operation, Uri url, List<SigningHeader> headers, ResolvedEndpoint endpoint, SigningScope scope) =>
        new(operation.Info.Method, url, operation.ContentType, headers, endpoint, scope);

    private static RequestTarget Bound<TRequest, TResponse>(
        TypedCodec<TRequest, TResponse> operation, TRequest request, ReadOnlySpan<byte> body, bool isCompressed, ResolvedEndpoint endpoint, SigningScope scope)
        where TRequest : class
        where TResponse : class
    {
        var info = operation.Info;
        var headers = HeadersOf(operation, endpoint);
        var head = new HeaderShapeWriter(info.Name, headers);
        var prefix = new HostPrefixWriter(info.Name);
        var given = operation.WriteHead(ref head, ref prefix, request);
        if (isCompressed)
            RequestCompressor.AddHeader(headers);
        if (operation.PayloadOf(request) is { Stream: null, ChecksumAlgorithm: { } algorithm })
            BodyChecksum.Add(info.Name, algorithm, body, headers);
        var start = prefix.Before((GivenUrl(info, given) ?? endpoint.Url).TrimEnd('/'));
        var writer = new UriShapeWriter(info.Name, start, stackalloc byte[OrdinaryUrl]);
        operation.WriteUri(ref writer, request);
        var url = writer.ToString();
        writer.Dispose();

        // All of the path may be in the endpoint, which then may have none.
        if ((url.Length == start.Length || url[start.Length] == '?') && start.LastIndexOf('/') == start.IndexOf("://", StringComparison.Ordinal) + 2)
            url = url.Insert(start.Length, "/");
        return Create(operation, Address(url, RequestTarget.AsWritten), headers, endpoint, scope);
    }
}
