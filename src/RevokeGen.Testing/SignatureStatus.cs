namespace RevokeGen.Testing;

/// <summary>What became of a request's signature.</summary>
public enum SignatureStatus
{
    /// <summary>The signature is the one that the known secret makes, or the bearer token is a known one.</summary>
    Valid,

    /// <summary>The request has no <c>Authorization</c> header, and no signature in its query.</summary>
    Missing,

    /// <summary>The header or the query, or a header that it depends on, is incomplete or cannot be read.</summary>
    Incomplete,

    /// <summary>Nobody has this access key id, or this bearer token, or the session token is not the one that goes with it.</summary>
    UnknownCredentials,

    /// <summary>The signature was made with another secret, or for another request.</summary>
    Mismatch,
}
