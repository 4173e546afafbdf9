using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Configuration;

/// <summary>Reads one shared profile file, as all AWS clients read it: strict on structure, passing over names it cannot use.</summary>
/// <param name="path">The file's path, for messages.</param>
/// <param name="isConfigFile">Whether it is the <c>config</c> file, whose profiles are written <c>[profile name]</c>.</param>
internal sealed class ProfileFileReader(string path, bool isConfigFile)
{
    private readonly Dictionary<(ProfileSectionKind, string), ProfileSection> _sections = [];
    private bool _prefixedDefault;
    private bool _inSection;
    private ProfileSection? _section;
    private bool _inProperty;
    private string? _property;
    private bool _hasSubProperties;
    private int _line;

    /// <summary>Reads the file's sections.</summary>
    /// <exception cref="ConfigurationException">A line is not of the format; the message names file and line, never the line's text.</exception>
    public IReadOnlyCollection<ProfileSection> Read(string text)
    {
        foreach (var range in text.AsSpan().Split('\n'))
        {
            _line++;
            var line = text.AsSpan(range).TrimEnd();
            if (line.IsEmpty || line[0] is '#' or ';')
                continue;
            if (line[0] == '[')
                BeginSection(line);
            else if (!_inSection)
                throw Error("Expected a profile definition.");
            else if (line[0] is ' ' or '\t')
                ContinueProperty(line.TrimStart());
            else
                BeginProperty(line);
        }

        return _sections.Values;
    }

    private void BeginSection(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny('#', ';') is >= 0 and var comment)
            line = line[..comment].TrimEnd();
        if (line[^1] != ']')
            throw Error("Profile definition must end with ']'.");
        _inSection = true;
        _inProperty = false;
        _section = ProfileSectionHeader.Read(line[1..^1], isConfigFile) is { } header ? SectionOf(header) : null;
    }

    // [profile default] is meant where both it and [default] are there, whichever comes first.
    private ProfileSection? SectionOf(ProfileSectionHeader header)
    {
        var key = (header.Kind, header.Name);
        if (isConfigFile && key is (ProfileSectionKind.Profile, "default"))
        {
            if (!header.HasPrefix && _prefixedDefault)
                return null;
            if (header.HasPrefix && !_prefixedDefault)
                _sections.Remove(key);
            _prefixedDefault |= header.HasPrefix;
        }

        if (!_sections.TryGetValue(key, out var section))
            _sections.Add(key, section = new ProfileSection(header.Kind, header.Name));
        return section;
    }

    private void BeginProperty(ReadOnlySpan<char> line)
    {
        line = WithoutComment(line);
        var equals = line.IndexOf('=');
        if (equals < 0)
            throw Error("Expected an '=' sign defining a property.");
        var name = line[..equals].TrimEnd();
        if (name.IsEmpty)
            throw Error("Property did not have a name.");
        var value = line[(equals + 1)..].Trim();
        _inProperty = true;
        _hasSubProperties = value.IsEmpty;
        _property = ProfileSectionHeader.IsName(name) ? name.ToString().ToLowerInvariant() : null;
        if (_section is not null && _property is not null)
            _section.Properties[_property] = value.ToString();
    }

    private void ContinueProperty(ReadOnlySpan<char> line)
    {
        if (!_inProperty)
            throw Error("Expected a property definition, found continuation.");
        if (_hasSubProperties)
            CheckSubProperty(line);
        if (_section is not null && _property is not null)
            _section.Properties[_property] += $"\n{line}";
    }

    private void CheckSubProperty(ReadOnlySpan<char> line)
    {
        var equals = line.IndexOf('=');
        if (equals < 0)
            throw Error("Expected an '=' sign defining a sub-property.");
        if (line[..equals].IsWhiteSpace())
            throw Error("Sub-property did not have a name.");
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        for (var index = 1; index < line.Length; index++)
        {
            if (line[index] is '#' or ';' && line[index - 1] is ' ' or '\t')
                return line[..index];
        }

        return line;
    }

    private ConfigurationException Error(string message) => new($"{path}, line {_line}: {message}");
}
