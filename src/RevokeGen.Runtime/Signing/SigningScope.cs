using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Signing;

/// <summary>What the signature of a request is for, and how its path is signed.</summary>
/// <param name="Service">The service name in the signature's scope.</param>
/// <param name="Region">The region in the signature's scope, or the set of regions of a signature of SigV4a; null when none is known.</param>
/// <param name="IsSigV4a">Whether the signature is one of SigV4a.</param>
/// <param name="IsExact">Whether the path is signed as it is sent.</param>
internal readonly record struct SigningScope(string Service, string? Region, bool IsSigV4a, bool IsExact)
{
    private const string SigV4a = "sigv4a";

    /// <summary>Whether the body's hash is sent, as S3 wants it.</summary>
    public bool SendsContentHash => Service is "s3" or "s3express" or "s3-outposts" or "s3-object-lambda";

    /// <summary>Decides by what the endpoint's rules say, else by the operation and the client's region.</summary>
    public static SigningScope Of(ResolvedEndpoint endpoint, ServiceInfo service, OperationInfo operation, string? region)
    {
        var scheme = Known(endpoint);
        var isSigV4a = (scheme?.Name ?? operation.AuthScheme) == SigV4a;
        var scope = new SigningScope(
            scheme?.SigningName ?? service.SigningName,
            (isSigV4a ? scheme?.SigningRegionSet : scheme?.SigningRegion) ?? region,
            isSigV4a,
            scheme?.DisableDoubleEncoding ?? false);
        return scope with { IsExact = scope.IsExact || scope.SendsContentHash };
    }

    // Directory buckets take plain SigV4 too, where other clients make a session first.
    private static EndpointAuthScheme? Known(ResolvedEndpoint endpoint)
    {
        for (var index = 0; index < endpoint.AuthSchemes.Count; index++)
        {
            if (endpoint.AuthSchemes[index] is { Name: "sigv4" or SigV4a or "sigv4-s3express" } scheme)
                return scheme;
        }

        return null;
    }
}
