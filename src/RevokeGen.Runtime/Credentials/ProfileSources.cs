using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Makes the provider that a profile asks for: the one at the end of its chain of source profiles, and a role for each profile on the way.</summary>
/// <param name="profiles">The shared files.</param>
/// <param name="locations">Their paths, for messages.</param>
/// <param name="context">What providers work with.</param>
internal sealed class ProfileSources(SharedProfiles profiles, ProfileFileLocations locations, CredentialsContext context)
{
    /// <exception cref="CredentialsException">The profile is absent, has nothing to do with credentials, or is wrong.</exception>
    /// <exception cref="ConfigurationException">A property of it cannot be used.</exception>
    public ICredentialsProvider Find(string name)
    {
        var own = context with { Options = context.Options with { Profile = name } };
        var roles = new Stack<AssumeRoleOptions>();
        var source = Base(name, own, roles);
        while (roles.TryPop(out var role))
            source = new AssumeRoleCredentials(source, role, own);
        return source;
    }

    private ICredentialsProvider Base(string name, CredentialsContext own, Stack<AssumeRoleOptions> roles)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var profile = Profile(name, from: null); ; profile = Profile(name, from: profile))
        {
            if (!seen.Add(profile.Name))
                throw profile.Error("is reached again by the source_profile of others: they lead round in a circle.");

            // Keys of a profile that others name are what they mean; of the first one, the role is.
            if (roles.Count > 0 && profile.Keys() is { } keys)
                return new StaticCredentials(keys);
            if (profile.Role() is not { } role)
                return Concrete(profile, own, isFirst: roles.Count == 0);
            roles.Push(role);
            if (profile.Text("credential_source") is { } source)
                return Named(profile, source, own);
            name = profile.Text("source_profile")!;
            if (name == profile.Name)
                return new StaticCredentials(profile.Keys() ?? throw profile.Error("names itself as its source_profile and has no keys."));
        }
    }

    private CredentialProfile Profile(string name, CredentialProfile? from)
    {
        if (profiles.Find(ProfileSectionKind.Profile, name) is { } properties)
            return new(name, properties);
        var places = $"neither in {locations.Credentials} nor in {locations.Config}.";
        throw from?.Error($"names '{name}' as its source_profile, which is {places}") ?? new CredentialsException($"Profile: {context.NameOf(name)} is {places}");
    }

    private static ICredentialsProvider Named(CredentialProfile profile, string source, CredentialsContext own)
    {
        if (source.Equals("Environment", StringComparison.OrdinalIgnoreCase))
            return new EnvironmentCredentials(own.Host);
        if (source.Equals("EcsContainer", StringComparison.OrdinalIgnoreCase))
            return new ContainerCredentials(own);
        if (source.Equals("Ec2InstanceMetadata", StringComparison.OrdinalIgnoreCase))
            return new InstanceMetadataCredentials(null, own);
        throw profile.Error("has a credential_source that is none of Environment, Ec2InstanceMetadata and EcsContainer.");
    }

    private ICredentialsProvider Concrete(CredentialProfile profile, CredentialsContext own, bool isFirst)
    {
        if (profile.WebIdentity() is { } identity)
            return new WebIdentityCredentials(identity, own);
        if (profile.Sso(profiles) is { } sso)
            return new SsoCredentials(sso, own);
        if (profile.Keys() is { } keys)
            return new StaticCredentials(keys);
        if (profile.Text("credential_process") is { } command)
            return new ProcessCredentials(command, profile.Text("aws_account_id"), own);
        throw new CredentialsException($"Profile: '{profile.Name}' has no aws_access_key_id and no aws_secret_access_key, and names no other source.") { IsFinal = !isFirst };
    }
}
