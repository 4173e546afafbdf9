namespace RevokeGen.Runtime.Endpoints;

/// <summary>How requests to an endpoint are signed, as its rules say (<c>authSchemes</c>).</summary>
/// <param name="Name">The scheme: <c>sigv4</c>, <c>sigv4a</c>, <c>sigv4-s3express</c>.</param>
public sealed record EndpointAuthScheme(string Name)
{
    /// <summary>The service name in the signature's scope; null for the service's own.</summary>
    public string? SigningName { get; init; }

    /// <summary>The region in the signature's scope; null for the client's own.</summary>
    public string? SigningRegion { get; init; }

    /// <summary>The regions that a signature of SigV4a is for, with commas between them, <c>*</c> for all; null for the client's own.</summary>
    public string? SigningRegionSet { get; init; }

    /// <summary>Whether the path is signed as it is sent, not encoded once more.</summary>
    public bool DisableDoubleEncoding { get; init; }
}
