namespace RevokeGen.Runtime.Http;

/// <summary>Whether an operation's requests are signed, or carry a token (<c>smithy.api#auth</c>, <c>smithy.api#optionalAuth</c>).</summary>
public enum OperationAuth
{
    /// <summary>Always; a call without credentials fails.</summary>
    Required,

    /// <summary>When there are credentials.</summary>
    Optional,

    /// <summary>Never; no credentials are asked for.</summary>
    None,
}
