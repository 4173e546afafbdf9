using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>What a profile of the shared files says of credentials.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Properties">Its properties, by names in lower case.</param>
internal sealed record CredentialProfile(string Name, IReadOnlyDictionary<string, string> Properties)
{
    private const string RoleArn = "role_arn";
    private const string TokenFile = "web_identity_token_file";

    /// <summary>Gets a property; null when it is absent or empty.</summary>
    public string? Text(string property) => Properties.GetValueOrDefault(property) is { Length: > 0 } value ? value : null;

    /// <summary>The profile's own keys; null when it has none.</summary>
    /// <exception cref="CredentialsException">It has half of them.</exception>
    public AwsCredentials? Keys() => (Text("aws_access_key_id"), Text("aws_secret_access_key")) switch
    {
        ({ } id, { } secret) => new(id, secret, Text("aws_session_token")) { AccountId = Text("aws_account_id") },
        (null, null) => null,
        (null, _) => throw Error("has no aws_access_key_id."),
        _ => throw Error("has no aws_secret_access_key."),
    };

    /// <summary>The role to take on with credentials from elsewhere; null when it asks for none.</summary>
    /// <exception cref="CredentialsException">It does not say where from, or asks for what cannot be done.</exception>
    public AssumeRoleOptions? Role()
    {
        // With a token the role needs no other credentials.
        if (Text(RoleArn) is not { } role || Text(TokenFile) is not null)
            return null;
        switch (Text("source_profile"), Text("credential_source"))
        {
            case (null, null):
                throw Error($"has a {RoleArn} and no source_profile or credential_source to take it on with.");
            case ({ }, { }):
                throw Error("has both a source_profile and a credential_source.");
        }

        if (Text("mfa_serial") is not null)
        {
            throw Error(
                "asks for the code of an MFA device (mfa_serial), and there is nobody to ask. Get credentials another way, such as aws sso login, or give them in code.");
        }

        return new() { RoleArn = role, SessionName = Text("role_session_name"), ExternalId = Text("external_id"), Duration = Duration() };
    }

    /// <summary>The role to take on by a token in a file; null when it asks for none.</summary>
    /// <exception cref="CredentialsException">It names a token and no role.</exception>
    public WebIdentityOptions? WebIdentity()
    {
        if (Text(TokenFile) is not { } file)
            return null;
        var role = Text(RoleArn) ?? throw Error($"has a {TokenFile} and no {RoleArn}.");
        return new() { TokenFile = file, RoleArn = role, SessionName = Text("role_session_name"), Duration = Duration() };
    }

    /// <summary>The role of Identity Center; null when it asks for none.</summary>
    /// <param name="profiles">Where its session is.</param>
    /// <exception cref="CredentialsException">Something that is needed is missing.</exception>
    public SsoOptions? Sso(SharedProfiles profiles)
    {
        if (Session(profiles) is not { } session)
        {
            if (Text("sso_start_url") is not { } portal)
                return null;
            session = new(portal, Text("sso_region") ?? throw Error("has an sso_start_url and no sso_region."), null);
        }

        return new()
        {
            StartUrl = session.StartUrl,
            Region = session.Region,
            AccountId = Text("sso_account_id") ?? throw Error("has no sso_account_id: it names a sign-in, and no role to get credentials of."),
            RoleName = Text("sso_role_name") ?? throw Error("has no sso_role_name: it names a sign-in, and no role to get credentials of."),
            SessionName = session.Name,
        };
    }

    /// <summary>Says what is wrong with the profile; none of its values is in it.</summary>
    public CredentialsException Error(string what) => CredentialsFailure.Final($"Profile: '{Name}' {what}");

    /// <summary>The sign-in that it names; null when it names none.</summary>
    /// <param name="profiles">Where the session is.</param>
    /// <exception cref="CredentialsException">Something that is needed is missing.</exception>
    public SsoSession? Session(SharedProfiles profiles)
    {
        if (Text("sso_session") is not { } name)
            return null;
        var properties = profiles.Find(ProfileSectionKind.SsoSession, name) ?? throw Error($"names the sso_session '{name}', which is not there.");
        foreach (var property in (string[])["sso_region", "sso_start_url"])
        {
            if (Text(property) is { } own && own != properties.GetValueOrDefault(property))
                throw Error($"has another {property} than its sso_session.");
        }

        var session = new CredentialProfile(name, properties);
        return new(
            session.Text("sso_start_url") ?? throw Error($"has the sso_session '{name}', which has no sso_start_url."),
            session.Text("sso_region") ?? throw Error($"has the sso_session '{name}', which has no sso_region."),
            name);
    }

    private TimeSpan? Duration() =>
        Text("duration_seconds") is { } text ? TimeSpan.FromSeconds(new Setting($"duration_seconds of profile '{Name}'", text).Count()) : null;
}
