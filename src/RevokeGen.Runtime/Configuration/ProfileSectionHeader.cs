using System;
using System.Buffers;

namespace RevokeGen.Runtime.Configuration;

/// <summary>The line that begins a section, such as <c>[profile dev]</c>.</summary>
/// <param name="Kind">What the section holds.</param>
/// <param name="Name">The section's name.</param>
/// <param name="HasPrefix">Whether a word stands before the name.</param>
internal readonly record struct ProfileSectionHeader(ProfileSectionKind Kind, string Name, bool HasPrefix)
{
    private const string DefaultProfile = "default";

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/.%@:+");

    /// <summary>Whether a profile or a property may have the name.</summary>
    public static bool IsName(ReadOnlySpan<char> name) => name.Length > 0 && !name.ContainsAnyExcept(NameCharacters);

    /// <summary>Reads what stands between the brackets; null when the section is one to pass over.</summary>
    public static ProfileSectionHeader? Read(ReadOnlySpan<char> text, bool isConfigFile)
    {
        text = text.Trim();
        var gap = text.IndexOfAny(' ', '\t');
        var prefix = gap < 0 ? "" : text[..gap];
        var name = text[(gap + 1)..].TrimStart();
        if (!IsName(name))
            return null;
        if (!isConfigFile)
            return gap < 0 ? new(ProfileSectionKind.Profile, name.ToString(), HasPrefix: false) : null;
        return prefix switch
        {
            "" => name is DefaultProfile ? new(ProfileSectionKind.Profile, DefaultProfile, HasPrefix: false) : null,
            "profile" => new(ProfileSectionKind.Profile, name.ToString(), HasPrefix: true),
            "sso-session" => new(ProfileSectionKind.SsoSession, name.ToString(), HasPrefix: true),
            "services" => new(ProfileSectionKind.Services, name.ToString(), HasPrefix: true),
            _ => null,
        };
    }
}
