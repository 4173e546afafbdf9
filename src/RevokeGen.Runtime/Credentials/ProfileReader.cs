using System.Collections.Generic;
using System.Linq;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Reads a profile's credentials from the shared files.</summary>
internal static class ProfileReader
{
    // A profile with one of these gets its credentials elsewhere; its own keys, if it has any, belong to someone else.
    private static readonly string[] Elsewhere = ["role_arn", "sso_session", "sso_start_url", "web_identity_token_file"];

    /// <exception cref="CredentialsException">The profile is absent, or its keys are.</exception>
    /// <exception cref="ConfigurationException">A file cannot be read.</exception>
    public static AwsCredentials Read(IHostEnvironment host, ProfileFileLocations locations, string name)
    {
        var profile = SharedProfiles.Load(host, locations).Find(ProfileSectionKind.Profile, name)
            ?? throw new CredentialsException($"Profile: '{name}' is neither in {locations.Credentials} nor in {locations.Config}.");
        if (Elsewhere.FirstOrDefault(profile.ContainsKey) is { } source)
            throw new CredentialsException($"Profile: '{name}' asks for credentials by {source}, which is not supported.") { IsFinal = true };
        return (Value(profile, "aws_access_key_id"), Value(profile, "aws_secret_access_key")) switch
        {
            ({ } id, { } secret) => new(id, secret, Value(profile, "aws_session_token")) { AccountId = Value(profile, "aws_account_id") },
            (null, null) when profile.ContainsKey("credential_process") => throw new CredentialsException(
                $"Profile: '{name}' asks for credentials by credential_process, which is not supported.") { IsFinal = true },
            (null, null) => throw new CredentialsException($"Profile: '{name}' has no aws_access_key_id and no aws_secret_access_key."),
            (null, _) => throw new CredentialsException($"Profile: '{name}' has no aws_access_key_id.") { IsFinal = true },
            _ => throw new CredentialsException($"Profile: '{name}' has no aws_secret_access_key.") { IsFinal = true },
        };
    }

    private static string? Value(IReadOnlyDictionary<string, string> profile, string name) =>
        profile.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
