using System.Threading;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>Endpoint rules that count how often they are asked.</summary>
internal sealed class CountingRules : IEndpointRules
{
    private int _asked;

    public int Asked => _asked;

    public ResolvedEndpoint Resolve(EndpointParameters parameters)
    {
        Interlocked.Increment(ref _asked);
        if (parameters.Endpoint is { } endpoint)
            return new(endpoint);
        return parameters.Region is { } region
            ? new($"https://ping.{region}.example.com")
            : throw new EndpointException("Invalid Configuration: Missing Region");
    }
}
