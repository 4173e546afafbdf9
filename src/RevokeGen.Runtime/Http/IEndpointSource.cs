using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Http;

/// <summary>Knows a client's endpoint.</summary>
internal interface IEndpointSource
{
    /// <exception cref="EndpointException">The service's rules refuse the client's settings.</exception>
    ResolvedEndpoint Endpoint { get; }
}
