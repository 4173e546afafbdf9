namespace RevokeGen.Runtime.Http;

/// <summary>What the body of a request or answer is.</summary>
public enum BodyFormat
{
    /// <summary>A document of the service's protocol.</summary>
    Document,

    /// <summary>The bytes of one blob, or one string in UTF-8 (<c>smithy.api#httpPayload</c>).</summary>
    Raw,

    /// <summary>The bytes of one blob that is sent or read bit by bit (<c>smithy.api#streaming</c>).</summary>
    Stream,

    /// <summary>Nothing: no member of the request is bound to it.</summary>
    None,
}
