namespace RevokeGen.Testing;

/// <summary>The outcome of checking a signature.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Detail">Why, in words and without any secret; empty when it is valid.</param>
/// <param name="Scope">The access key id's scope, such as <c>20250131/eu-west-1/redshift/aws4_request</c>; null when the request names none.</param>
public sealed record SignatureCheck(SignatureStatus Status, string Detail = "", string? Scope = null)
{
    /// <summary>Whether the signature is valid.</summary>
    public bool IsValid => Status is SignatureStatus.Valid;
}
