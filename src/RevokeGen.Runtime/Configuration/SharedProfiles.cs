using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Configuration;

/// <summary>The shared <c>config</c> and <c>credentials</c> files as one; where both have a property, the credentials file's is meant.</summary>
internal sealed class SharedProfiles
{
    private readonly List<ProfileSection> _sections = [];

    /// <summary>The sections, each kind and name once.</summary>
    public IReadOnlyList<ProfileSection> Sections => _sections;

    /// <summary>Reads the files that the host's variables name; absent ones are empty.</summary>
    /// <exception cref="ConfigurationException">A file cannot be read.</exception>
    public static SharedProfiles Load(IHostEnvironment host, ProfileFileLocations locations) =>
        Parse(locations, (host.ReadFile(locations.Config), host.ReadFile(locations.Credentials)));

    /// <summary>Reads the text of the files, null for one that is absent.</summary>
    /// <exception cref="ConfigurationException">A line is not of the format.</exception>
    public static SharedProfiles Parse(ProfileFileLocations locations, (string? Config, string? Credentials) text)
    {
        var profiles = new SharedProfiles();
        if (text.Config is { } config)
            profiles.Merge(new ProfileFileReader(locations.Config, isConfigFile: true).Read(config));
        if (text.Credentials is { } credentials)
            profiles.Merge(new ProfileFileReader(locations.Credentials, isConfigFile: false).Read(credentials));
        return profiles;
    }

    /// <summary>Gets a section's properties by name in lower case; null when there is no such section.</summary>
    public IReadOnlyDictionary<string, string>? Find(ProfileSectionKind kind, string name) => SectionOf(kind, name)?.Properties;

    /// <summary>The profile to use: the one that is asked for, else <c>AWS_PROFILE</c>, else <c>default</c>.</summary>
    public static string NameOf(string? profile, IHostEnvironment host) => profile ?? host.Variable("AWS_PROFILE") ?? "default";

    /// <summary>Gets a property below another, such as <c>endpoint_url</c> below <c>s3 =</c>; null when there is none.</summary>
    public static string? SubProperty(string? value, string name)
    {
        foreach (var line in value?.Split('\n') ?? [])
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0 && line.AsSpan(0, equals).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return line[(equals + 1)..].Trim();
        }

        return null;
    }

    private void Merge(IEnumerable<ProfileSection> sections)
    {
        foreach (var section in sections)
        {
            if (SectionOf(section.Kind, section.Name) is { } known)
            {
                foreach (var (name, value) in section.Properties)
                    known.Properties[name] = value;
            }
            else
            {
                _sections.Add(section);
            }
        }
    }

    private ProfileSection? SectionOf(ProfileSectionKind kind, string name) => _sections.Find(section => section.Kind == kind && section.Name == name);
}
