using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Inputs;

/// <summary>What matters about the project that gets the emitted code.</summary>
/// <param name="LanguageVersion">The C# version as the compiler numbers it, such as 1300.</param>
/// <param name="HasRuntime">Whether RevokeGen.Runtime is referenced.</param>
internal sealed record TargetFacts(int LanguageVersion, bool HasRuntime)
{
    /// <summary>The least version that emitted code needs: 13, for <c>allows ref struct</c>.</summary>
    public const int LeastLanguageVersion = 1300;

    private const string Runtime = "RevokeGen.Runtime";

    public bool CanCompile => LanguageVersion >= LeastLanguageVersion && HasRuntime;

    public static TargetFacts From(ParseOptions options, bool hasRuntime) =>
        new(options is CSharpParseOptions csharp ? (int)csharp.LanguageVersion : 0, hasRuntime);

    public static bool IsRuntime(MetadataReference reference)
    {
        var name = reference.Display ?? "";
        var file = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        return file.Equals(Runtime + ".dll", StringComparison.OrdinalIgnoreCase) || file.Equals(Runtime, StringComparison.OrdinalIgnoreCase);
    }
}
