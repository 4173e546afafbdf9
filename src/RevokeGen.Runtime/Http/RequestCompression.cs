namespace RevokeGen.Runtime.Http;

/// <summary>How the body of a request is compressed (<c>smithy.api#requestCompression</c>).</summary>
public enum RequestCompression
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>With gzip (RFC 1952), when the body is long enough and the client's settings allow it.</summary>
    Gzip,
}
