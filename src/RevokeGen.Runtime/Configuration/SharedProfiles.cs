using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Configuration;

/// <summary>The shared <c>config</c> and <c>credentials</c> files as one; where both have a property, the credentials file's is meant.</summary>
internal sealed class SharedProfiles
{
    private readonly Dictionary<(ProfileSectionKind, string), Dictionary<string, string>> _sections = [];

    /// <summary>The sections' kinds and names.</summary>
    public IEnumerable<(ProfileSectionKind Kind, string Name)> Sections => _sections.Keys;

    /// <summary>Reads the files that the host's variables name; absent ones are empty.</summary>
    /// <exception cref="ConfigurationException">A file cannot be read.</exception>
    public static SharedProfiles Load(IHostEnvironment host, ProfileFileLocations locations)
    {
        var profiles = new SharedProfiles();
        profiles.Merge(host.ReadFile(locations.Config), new ProfileFileReader(locations.Config, isConfigFile: true));
        profiles.Merge(host.ReadFile(locations.Credentials), new ProfileFileReader(locations.Credentials, isConfigFile: false));
        return profiles;
    }

    /// <summary>Gets a section's properties by name in lower case; null when there is no such section.</summary>
    public IReadOnlyDictionary<string, string>? Find(ProfileSectionKind kind, string name) => _sections.GetValueOrDefault((kind, name));

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

    private void Merge(string? text, ProfileFileReader reader)
    {
        foreach (var section in text is null ? [] : reader.Read(text))
        {
            if (_sections.TryGetValue((section.Kind, section.Name), out var properties))
            {
                foreach (var (name, value) in section.Properties)
                    properties[name] = value;
            }
            else
            {
                _sections.Add((section.Kind, section.Name), section.Properties);
            }
        }
    }
}
