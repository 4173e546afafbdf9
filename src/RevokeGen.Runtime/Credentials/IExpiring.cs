using System;

namespace RevokeGen.Runtime.Credentials;

/// <summary>What is good for a time.</summary>
internal interface IExpiring
{
    /// <summary>When it stops being good; null when it does not, or it is not known.</summary>
    DateTimeOffset? Expiration { get; }
}
