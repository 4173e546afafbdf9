using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Signing;

/// <summary>How a request proves who sends it: what its signature is for, and how its path is signed.</summary>
/// <param name="Scheme">The kind of signature, or that a token takes its place.</param>
/// <param name="Service">The service name in the signature's scope.</param>
/// <param name="Region">The region in the signature's scope, or the set of regions of a signature of SigV4a; null when none is known.</param>
/// <param name="IsExact">Whether the path is signed as it is sent.</param>
internal readonly record struct SigningScope(AuthScheme Scheme, string Service, string? Region, bool IsExact)
{
    /// <summary>The region that the endpoint was asked for: the client's own, or the one that a bucket is known to be in.</summary>
    public string? AskedRegion { get; init; }

    /// <summary>Whether the signature is one of SigV4a.</summary>
    public bool IsSigV4a => Scheme is AuthScheme.SigV4a;

    /// <summary>Whether the body's hash is sent, as S3 wants it.</summary>
    public bool SendsContentHash => Service is "s3" or "s3express" or "s3-outposts" or "s3-object-lambda";

    /// <summary>Decides: whether by a token the client and the operation say; the signature, the endpoint's rules, else the operation and the client's region.</summary>
    public static SigningScope Of(ResolvedEndpoint endpoint, ServiceInfo service, OperationInfo operation, string? region, AuthSettings settings)
    {
        var scheme = settings.Choose(service, operation);
        if (scheme is AuthScheme.HttpBearer)
            return new(scheme, service.SigningName, region, IsExact: false);
        var rules = endpoint.AuthSchemes.Count == 0 ? null : Known(endpoint, settings.Preferred(service));
        if (rules is not null)
            scheme = SchemeOf(rules)!.Value;
        var scope = new SigningScope(
            scheme,
            rules?.SigningName ?? service.SigningName,
            (scheme is AuthScheme.SigV4a ? rules?.SigningRegionSet : rules?.SigningRegion) ?? region,
            rules?.DisableDoubleEncoding ?? false);
        return scope with { IsExact = scope.IsExact || scope.SendsContentHash, AskedRegion = region };
    }

    private static EndpointAuthScheme? Known(ResolvedEndpoint endpoint, AuthScheme[] preferred)
    {
        foreach (var scheme in preferred)
        {
            if (First(endpoint, scheme) is { } found)
                return found;
        }

        return First(endpoint, null);
    }

    private static EndpointAuthScheme? First(ResolvedEndpoint endpoint, AuthScheme? wanted)
    {
        for (var index = 0; index < endpoint.AuthSchemes.Count; index++)
        {
            if (SchemeOf(endpoint.AuthSchemes[index]) is { } scheme && scheme == (wanted ?? scheme))
                return endpoint.AuthSchemes[index];
        }

        return null;
    }

    // Directory buckets take plain SigV4 too, where other clients make a session first.
    private static AuthScheme? SchemeOf(EndpointAuthScheme scheme) => scheme.Name switch
    {
        "sigv4" or "sigv4-s3express" => AuthScheme.SigV4,
        "sigv4a" => AuthScheme.SigV4a,
        _ => null,
    };
}
