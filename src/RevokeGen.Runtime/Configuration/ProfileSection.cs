using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Configuration;

/// <summary>A section of a shared profile file. Property names are in lower case.</summary>
/// <param name="Kind">What the section holds.</param>
/// <param name="Name">The section's name, without the word before it.</param>
internal sealed record ProfileSection(ProfileSectionKind Kind, string Name)
{
    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);
}
