using System;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Inputs;

/// <summary>Knows references by the names of their files, or of their projects, without reading them.</summary>
internal static class ReferenceNames
{
    public static bool IsNamed(this MetadataReference reference, string name)
    {
        var display = reference.Display ?? "";
        var file = display.Substring(display.LastIndexOfAny(['/', '\\']) + 1);
        return file.Equals(name + ".dll", StringComparison.OrdinalIgnoreCase) || file.Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
