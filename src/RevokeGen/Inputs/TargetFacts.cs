using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RevokeGen.Codegen;

namespace RevokeGen.Inputs;

/// <summary>What matters about the project that gets the emitted code.</summary>
/// <param name="LanguageVersion">The C# version as the compiler numbers it, such as 1300.</param>
/// <param name="HasRuntime">Whether RevokeGen.Runtime is referenced.</param>
/// <param name="Carried">The ids of services that are not emitted, since a reference has them and the project did not ask for them by a spec of its own.</param>
internal sealed record TargetFacts(int LanguageVersion, bool HasRuntime, EquatableArray<string> Carried)
{
    /// <summary>The least version that emitted code needs: 13, for <c>allows ref struct</c>.</summary>
    public const int LeastLanguageVersion = 1300;

    private const string Runtime = "RevokeGen.Runtime";

    public bool CanCompile => LanguageVersion >= LeastLanguageVersion && HasRuntime;

    public static TargetFacts From(ParseOptions options, SpecOrigin origin, EquatableArray<MetadataReference> references) => new(
        options is CSharpParseOptions csharp ? (int)csharp.LanguageVersion : 0,
        references.Any(IsRuntime),
        origin.IsBundled ? references.SelectMany(CarriedServices.In).ToEquatableArray() : []);

    private static bool IsRuntime(MetadataReference reference)
    {
        var name = reference.Display ?? "";
        var file = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        return file.Equals(Runtime + ".dll", StringComparison.OrdinalIgnoreCase) || file.Equals(Runtime, StringComparison.OrdinalIgnoreCase);
    }
}
