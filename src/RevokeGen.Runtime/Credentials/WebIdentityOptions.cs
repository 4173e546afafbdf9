using System;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Which role to take on by the token of an identity provider, and how (STS <c>AssumeRoleWithWebIdentity</c>).</summary>
public sealed record WebIdentityOptions
{
    /// <summary>The path of the file with the token. It is read each time, since what wrote it replaces it before the token expires.</summary>
    public required string TokenFile { get; init; }

    /// <summary>The role's ARN, such as <c>arn:aws:iam::111122223333:role/operations</c>.</summary>
    public required string RoleArn { get; init; }

    /// <summary>What the session is called in the account's records: 2 to 64 letters, digits and any of <c>+=,.@-_</c>; otherwise <c>revokegen-</c> and the time.</summary>
    public string? SessionName { get; init; }

    /// <summary>How long the credentials are good for, 15 minutes to 12 hours in whole seconds, at most what the role allows; null for an hour.</summary>
    public TimeSpan? Duration { get; init; }
}
