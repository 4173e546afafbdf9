using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Configuration;

/// <summary>Where settings are looked up: variables, and the profile in the shared files, read when first asked for.</summary>
internal sealed class SettingSources
{
    private readonly IHostEnvironment _host;
    private readonly string _profile;
    private readonly Lazy<SharedProfiles> _files;

    public SettingSources(IHostEnvironment host, string? profile)
    {
        _host = host;
        _profile = SharedProfiles.NameOf(profile, host);
        _files = new(() => SharedProfiles.Load(host, ProfileFileLocations.Find(host)));
    }

    private IReadOnlyDictionary<string, string>? Profile => _files.Value.Find(ProfileSectionKind.Profile, _profile);

    public Setting? Variable(string name) => _host.Variable(name) is { } value ? new Setting(name, value) : null;

    public Setting? Property(string name) => Of(Profile?.GetValueOrDefault(name), name);

    /// <summary>A setting of one service, in the section that the profile's <c>services</c> names.</summary>
    public Setting? ServiceProperty(string service, string name)
    {
        if (Profile?.GetValueOrDefault("services") is not { } section)
            return null;
        var settings = _files.Value.Find(ProfileSectionKind.Services, section)?.GetValueOrDefault(service);
        return Of(SharedProfiles.SubProperty(settings, name), $"{service}.{name}");
    }

    public bool Flag(string variable, string property) => (Variable(variable) ?? Property(property))?.Flag() ?? false;

    private Setting? Of(string? value, string name) =>
        string.IsNullOrEmpty(value) ? null : new Setting($"{name} of profile '{_profile}'", value);
}
