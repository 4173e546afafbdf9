namespace RevokeGen.Runtime.Http;

/// <summary>How a request proves who sends it.</summary>
public enum AuthScheme
{
    /// <summary>A signature of SigV4 (<c>aws.auth#sigv4</c>).</summary>
    SigV4,

    /// <summary>A signature of SigV4a, good in several regions (<c>aws.auth#sigv4a</c>).</summary>
    SigV4a,

    /// <summary>A bearer token (<c>smithy.api#httpBearerAuth</c>).</summary>
    HttpBearer,
}
