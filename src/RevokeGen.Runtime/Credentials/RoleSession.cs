using System;
using System.Globalization;

namespace RevokeGen.Runtime.Credentials;

/// <summary>What taking on a role has in common, by whatever proof.</summary>
internal static class RoleSession
{
    /// <summary>The session's name: the one that is given, else one of our own, which differs from time to time.</summary>
    public static string NameOf(string? given, TimeProvider time) =>
        string.IsNullOrEmpty(given) ? string.Create(CultureInfo.InvariantCulture, $"revokegen-{time.GetUtcNow().ToUnixTimeMilliseconds()}") : given;

    /// <summary>A duration as STS takes it.</summary>
    public static int? Seconds(TimeSpan? duration) => duration is { } given ? (int)Math.Clamp(given.TotalSeconds, int.MinValue, int.MaxValue) : null;

    /// <summary>Reads what STS gave.</summary>
    /// <exception cref="CredentialsException">It gave none.</exception>
    public static AwsCredentials Read(string source, STS.Credentials? credentials, STS.AssumedRoleUser? user)
    {
        if (credentials is not { AccessKeyId.Length: > 0, SecretAccessKey.Length: > 0 })
            throw CredentialsFailure.Final($"{source}: the service's answer holds no credentials.");
        return new(credentials.AccessKeyId, credentials.SecretAccessKey, credentials.SessionToken)
        {
            AccountId = AccountOf(user?.Arn),
            Expiration = credentials.Expiration,
        };
    }

    // arn:partition:sts::account:assumed-role/role/session
    private static string? AccountOf(string? arn) => arn?.Split(':') is [_, _, _, _, { Length: > 0 } account, ..] ? account : null;
}
