using System;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Which role to take on, and how (STS <c>AssumeRole</c>).</summary>
public sealed record AssumeRoleOptions
{
    /// <summary>The role's ARN, such as <c>arn:aws:iam::111122223333:role/operations</c>.</summary>
    public required string RoleArn { get; init; }

    /// <summary>What the session is called in the account's records: 2 to 64 letters, digits and any of <c>+=,.@-_</c>; otherwise <c>revokegen-</c> and the time.</summary>
    public string? SessionName { get; init; }

    /// <summary>What the role's owner asks for where the role is for a third party, 2 to 1,224 characters; null for nothing.</summary>
    public string? ExternalId { get; init; }

    /// <summary>How long the credentials are good for, 15 minutes to 12 hours in whole seconds, at most what the role allows; null for an hour.</summary>
    public TimeSpan? Duration { get; init; }
}
