namespace RevokeGen.Runtime.Signing;

/// <summary>The headers that signing adds to a request, beside the session token.</summary>
/// <param name="Authorization">The value of <c>Authorization</c>.</param>
/// <param name="Date">The value of <c>X-Amz-Date</c>.</param>
/// <param name="ContentHash">The value of <c>X-Amz-Content-Sha256</c>; null when it is not sent.</param>
internal readonly record struct RequestSignature(string Authorization, string Date, string? ContentHash)
{
    /// <summary>The value of <c>X-Amz-Region-Set</c>; null when it is not sent.</summary>
    public string? RegionSet { get; init; }
}
