using System;
using System.Collections.Concurrent;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Http;

/// <summary>A client's endpoint, resolved when first needed, and the targets of its operations. Nothing that decides them changes in a client's life.</summary>
internal sealed class RequestTargets(ServiceInfo service, EndpointParameters parameters, string contentType)
{
    private readonly ConcurrentDictionary<Type, RequestTarget> _targets = new();
    private ResolvedEndpoint? _endpoint;

    /// <exception cref="EndpointException">The service's rules refuse the client's settings.</exception>
    public ResolvedEndpoint Endpoint => _endpoint ??= service.EndpointRules.Resolve(parameters);

    /// <summary>Gets the target of an operation.</summary>
    /// <param name="operation">The operation's type, which is what targets are kept by.</param>
    /// <param name="info">The operation's facts.</param>
    public RequestTarget Of(Type operation, OperationInfo info) => _targets.TryGetValue(operation, out var target)
        ? target
        : _targets.GetOrAdd(operation, new RequestTarget(info.Method, Endpoint.Url, info.Path, contentType));
}
